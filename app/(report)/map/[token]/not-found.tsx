import { getTranslations } from 'next-intl/server';
import { LinkGone } from '@/components/public-links/link-gone';

/** One answer for every link that leads to no map now, whatever the reason. */
export default async function MapGone() {
  const t = await getTranslations('mapShare.page');
  return <LinkGone title={t('gone')} text={t('goneWhat')} />;
}
