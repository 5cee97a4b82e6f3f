'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations('shell.error');
  const words = useTranslations('ui');
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-md flex-col items-start justify-center gap-3 px-6">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      <p className="text-ink-muted">{t('body')}</p>
      {error.digest && <p className="font-mono text-sm text-ink-subtle">{error.digest}</p>}
      <Button onClick={reset}>{words('retry')}</Button>
    </main>
  );
}
