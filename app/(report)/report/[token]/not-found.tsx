import { getTranslations } from 'next-intl/server';

/** One answer for every link that leads nowhere now, whatever the reason. */
export default async function ReportGone() {
  const t = await getTranslations('reportLinks');
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-md flex-col justify-center gap-3 px-6">
      <h1 className="text-xl font-semibold">{t('gone')}</h1>
      <p className="text-ink-muted">{t('goneWhat')}</p>
    </main>
  );
}
