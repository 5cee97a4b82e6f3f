import { NoticePage } from '@/components/layout/notice-page';

export default function Forbidden() {
  return <NoticePage kind="forbidden" />;
}
