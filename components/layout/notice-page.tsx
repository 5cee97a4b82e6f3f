import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';

/** A page that says in a sentence why there is nothing else to see, and leads away. */
export async function NoticePage({ kind }: { kind: 'notFound' | 'forbidden' }) {
  const t = await getTranslations('shell');
  return (
    <main className="mx-auto flex min-h-[60dvh] max-w-md flex-col items-start justify-center gap-3 px-6">
      <h1 className="text-xl font-semibold">{t(`${kind}.title`)}</h1>
      <p className="text-ink-muted">{t(`${kind}.body`)}</p>
      <Button asChild>
        <Link href="/">{t('notFound.home')}</Link>
      </Button>
    </main>
  );
}
