import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { FirstTouchpoints } from '@/components/collection/first-touchpoints';
import { SuggestForm } from '@/components/collection/suggest-form';
import { VoteList } from '@/components/collection/vote-list';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Callout } from '@/components/ui/callout';
import { voteAction } from '@/lib/collection/actions';
import { getPublicRound } from '@/lib/collection/get-public-round';
import { findVoterKey } from '@/lib/collection/voter-cookie';
import { AppError } from '@/lib/errors';

interface CollectPage {
  params: Promise<{ token: string }>;
}

// Page and metadata of one request read it once.
const roundOf = cache(async (token: string) => {
  try {
    return await getPublicRound(token, await findVoterKey());
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: CollectPage): Promise<Metadata> {
  const { name } = await roundOf((await params).token);
  // The address is a secret: neither search engines nor other sites learn it.
  return { title: name, robots: { index: false }, referrer: 'no-referrer' };
}

export default async function CollectPage({ params }: CollectPage) {
  const { token } = await params;
  const round = await roundOf(token);
  const t = await getTranslations('collection.public');
  return (
    <ScreenMessages names={['collection', 'files']}>
      <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col gap-6 bg-canvas px-4 py-6">
        <header className="space-y-1">
          <p className="text-sm text-ink-muted">{round.workspaceName}</p>
          <h1 className="text-xl font-semibold" lang={round.locale}>
            {round.question || round.name}
          </h1>
          <p className="text-ink-muted">{t('intro')}</p>
        </header>
        <FirstTouchpoints {...round.firstTouchpoints} />
        {round.open ? (
          <section aria-label={t('send')} className="rounded border border-line bg-surface p-4">
            <SuggestForm token={token} channels={round.channels} />
          </section>
        ) : (
          <Callout title={t('closedTitle')}>{t('closed')}</Callout>
        )}
        {round.suggestions.length > 0 && (
          <section className="space-y-2">
            <h2 className="text-lg font-semibold">{t('others', { count: round.suggestions.length })}</h2>
            {round.open && <p className="text-sm text-ink-muted">{t('voteHint')}</p>}
            <VoteList
              token={token}
              suggestions={round.suggestions}
              channels={round.channels}
              open={round.open}
              onVote={voteAction}
            />
          </section>
        )}
      </main>
    </ScreenMessages>
  );
}
