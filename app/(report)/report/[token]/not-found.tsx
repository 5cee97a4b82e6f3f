import { getTranslations } from 'next-intl/server';
import { LinkGone } from '@/components/public-links/link-gone';

/** One answer for every link that leads to no report now, whatever the reason. */
export default async function ReportGone() {
  const t = await getTranslations('reportLinks');
  return <LinkGone title={t('gone')} text={t('goneWhat')} />;
}
