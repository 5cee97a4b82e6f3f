import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { FirstTouchpoints } from '@/components/collection/first-touchpoints';
import { RoundHead } from '@/components/collection/round-head';
import { SuggestionsPanel } from '@/components/collection/suggestions-panel';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Badge } from '@/components/ui/badge';
import { CopyButton } from '@/components/ui/copy-button';
import { Panel } from '@/components/ui/panel';
import { QrCode } from '@/components/ui/qr-code';
import { appUrl } from '@/lib/app-url';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import {
  acceptSuggestionAction,
  declineSuggestionsAction,
  deleteRoundAction,
  mergeSuggestionsAction,
  reopenSuggestionsAction,
  setRoundOpenAction,
  updateRoundAction,
} from '@/lib/collection/actions';
import { getRound } from '@/lib/collection/get-round';
import { AppError } from '@/lib/errors';
import { qrShape } from '@/lib/format/qr-shape';
import { pageSequence } from '@/lib/live/page-sequence';
import { getInventory } from '@/lib/touchpoints/get-inventory';

interface RoundPage {
  params: Promise<WorkspaceParams & { roundId: string }>;
}

// Page and metadata of one request read it once.
const roundOf = cache(async (ctx: TenantContext, id: string) => {
  try {
    return await getRound(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: RoundPage): Promise<Metadata> {
  const ctx = await requireMember(params, 'collection:manage');
  return { title: (await roundOf(ctx, (await params).roundId)).name };
}

export default async function RoundPage({ params }: RoundPage) {
  const ctx = await requireMember(params, 'collection:manage');
  const round = await roundOf(ctx, (await params).roundId);
  const { rows, channels } = await getInventory(ctx);
  const t = await getTranslations('collection');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const link = appUrl(`/collect/${round.token}`);
  const { token: _token, list, firstTouchpoints, ...summary } = round;
  return (
    <ScreenMessages names={['collection', 'files']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['suggestion', 'collectionRound', 'touchpoint', 'channel']}
      />
      <PageHeader
        title={
          <span className="flex flex-wrap items-center gap-3">
            {round.name}
            <Badge tone={round.open ? 'accent' : 'neutral'}>
              {t(round.open ? 'round.open' : 'round.closed')}
            </Badge>
          </span>
        }
        description={round.question}
        crumbs={[{ label: t('title'), href: `${base}/collect` }]}
        actions={
          <RoundHead
            round={summary}
            today={new Date().toISOString().slice(0, 10)}
            listPath={`${base}/collect`}
            actions={{
              update: updateRoundAction.bind(null, slugs),
              setOpen: setRoundOpenAction.bind(null, slugs),
              remove: deleteRoundAction.bind(null, slugs),
            }}
          />
        }
      />
      <PageBody>
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_17rem]">
          <SuggestionsPanel
            base={base}
            suggestions={list}
            channels={channels.map(({ id, name }) => ({ id, name }))}
            touchpoints={rows
              .filter(({ archived }) => !archived)
              .map(({ id, name, phase }) => ({ id, name, phase }))}
            actions={{
              accept: acceptSuggestionAction.bind(null, slugs),
              merge: mergeSuggestionsAction.bind(null, slugs),
              decline: declineSuggestionsAction.bind(null, slugs),
              reopen: reopenSuggestionsAction.bind(null, slugs),
            }}
          />
          <div className="space-y-4 max-lg:order-first">
            <Panel title={t('link.title')} description={t('link.description')}>
              <div className="space-y-3">
                <QrCode
                  shape={qrShape(link)}
                  label={t('link.qr')}
                  className="mx-auto w-full max-w-48 rounded-inner border border-line"
                />
                <p className="text-sm break-all text-ink-muted">{link}</p>
                <CopyButton text={link} className="w-full">
                  {t('link.copy')}
                </CopyButton>
              </div>
            </Panel>
            <Panel>
              <FirstTouchpoints {...firstTouchpoints} />
            </Panel>
          </div>
        </div>
      </PageBody>
    </ScreenMessages>
  );
}
