import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ChainsPanel } from '@/components/chains/chains-panel';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { ChannelActions } from '@/components/touchpoints/lists/channel-actions';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { phases } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { listChains } from '@/lib/chains/list-chains';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import {
  archiveListEntryAction,
  createListEntryAction,
  deleteListEntryAction,
  restoreListEntryAction,
  updateListEntryAction,
} from '@/lib/touchpoints/list-actions';
import { listEntries } from '@/lib/touchpoints/lists/list-entries';

interface ChannelPage {
  params: Promise<WorkspaceParams & { channelId: string }>;
}

// Page and metadata of one request read it once.
const channelOf = cache(async (ctx: TenantContext, id: string) => {
  const channel = (await listEntries(ctx, 'channel')).find((entry) => entry.id === id);
  return channel ?? notFound();
});

export async function generateMetadata({ params }: ChannelPage): Promise<Metadata> {
  const ctx = await requireMember(params, 'touchpoint:read');
  return { title: (await channelOf(ctx, (await params).channelId)).name };
}

export default async function ChannelPage({ params }: ChannelPage) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const channel = await channelOf(ctx, (await params).channelId);
  const { rows, people } = await getInventory(ctx);
  const t = await getTranslations('touchpoints.lists');
  const enums = await getTranslations('enum');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const here = rows.filter(({ channelId, archived }) => channelId === channel.id && !archived);
  return (
    <ScreenMessages names={['touchpoints']}>
      <PageHeader
        title={channel.name}
        crumbs={[{ label: t('title'), href: `${base}/channels` }]}
        description={[enums(`media.${channel.medium}`), channel.note].filter(Boolean).join(' · ')}
        actions={
          ctx.permissions.has('channel:write') && (
            <ChannelActions
              channel={channel}
              listPath={`${base}/channels`}
              actions={{
                create: createListEntryAction.bind(null, slugs),
                update: updateListEntryAction.bind(null, slugs),
                archive: archiveListEntryAction.bind(null, slugs),
                remove: deleteListEntryAction.bind(null, slugs),
                restore: restoreListEntryAction.bind(null, slugs),
              }}
            />
          )
        }
      />
      <PageBody>
        {phases.map((phase) => {
          const inPhase = here.filter((row) => row.phase === phase);
          return (
            <Panel
              key={phase}
              id={phase}
              flush
              title={enums(`phases.${phase}`)}
              description={t('inPhase', { count: inPhase.length })}
            >
              {inPhase.length > 0 && (
                <ul className="divide-y divide-line">
                  {inPhase.map((row) => (
                    <li key={row.id} className="flex items-center gap-3 px-4 py-2">
                      <Link
                        href={`${base}/touchpoints/${row.id}`}
                        className="min-w-0 flex-1 truncate font-medium hover:underline"
                      >
                        {row.name}
                      </Link>
                      {row.presence && row.presence !== 'existing' && (
                        <Badge>{enums(`presences.${row.presence}`)}</Badge>
                      )}
                      {row.ownerId && (
                        <span className="truncate text-sm text-ink-muted">{names.get(row.ownerId)}</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
          );
        })}
        <ChainsPanel
          base={base}
          which="enterBy"
          chains={await listChains(ctx, { entryChannelId: channel.id })}
        />
        <p>
          <Link
            href={`${base}/touchpoints?channel=${channel.id}`}
            className="text-accent-ink underline underline-offset-3"
          >
            {t('openInTable')}
          </Link>
        </p>
      </PageBody>
    </ScreenMessages>
  );
}
