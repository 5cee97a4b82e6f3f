import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getFormat } from '@/lib/format/get-format';
import { hasOutbox, listOutbox } from '@/lib/mail/outbox';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.outbox'))('title') };
}

/** Web addresses in a letter become links; everything else stays text. */
function Paragraph({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    part.startsWith('http') ? (
      <a key={index} href={part} className="break-all text-accent-ink underline">
        {part}
      </a>
    ) : (
      part
    ),
  );
}

export default async function OutboxPage() {
  if (!hasOutbox()) notFound();
  const t = await getTranslations('account.outbox');
  const format = await getFormat();
  const letters = await listOutbox();
  return (
    <div className="mx-auto w-full max-w-2xl">
      <h1 className="mt-4 text-xl font-semibold">{t('title')}</h1>
      <p className="mt-1 text-ink-muted">{t('intro')}</p>
      {letters.length === 0 && <p className="mt-6">{t('empty')}</p>}
      <ul className="mt-4 flex flex-col gap-3">
        {letters.map((letter) => (
          <li key={letter.id} className="rounded border border-line bg-surface px-4 py-3">
            <div className="flex flex-wrap justify-between gap-2">
              <h2 className="font-medium">{letter.subject}</h2>
              <span className="text-sm text-ink-muted">{format.dateTime(letter.createdAt)}</span>
            </div>
            <p className="text-sm text-ink-muted">{t('to', { email: letter.recipient })}</p>
            {letter.text.split('\n\n').map((paragraph, index) => (
              <p key={index} className="mt-2 whitespace-pre-line">
                <Paragraph text={paragraph} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
