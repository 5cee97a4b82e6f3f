import { NoticePage } from '@/components/layout/notice-page';

export default function NotFound() {
  return <NoticePage kind="notFound" />;
}
