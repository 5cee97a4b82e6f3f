import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { EntriesPanel } from '@/components/touchpoints/lists/entries-panel';
import { UsualChannels } from '@/components/touchpoints/lists/usual-channels';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { defaultChannels } from '@/lib/touchpoints/libraries/default-channels';
import {
  addDefaultChannelsAction,
  archiveListEntryAction,
  createListEntryAction,
  deleteListEntryAction,
  moveListEntryAction,
  restoreListEntryAction,
  updateListEntryAction,
} from '@/lib/touchpoints/list-actions';
import { listChannels } from '@/lib/touchpoints/list-channels';
import { listEntries } from '@/lib/touchpoints/lists/list-entries';

const lists = ['channel', 'unit', 'brandValue'] as const;

/** What the inventory's address filters by, for each list. */
const filters = { channel: 'channel', unit: 'unit', brandValue: 'brandValue' } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('touchpoints.lists'))('title') };
}

export default async function ChannelsPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ list?: string }>;
}) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const asked = (await searchParams).list;
  const list = lists.find((name) => name === asked) ?? 'channel';
  const t = await getTranslations('touchpoints.lists');
  const [entries, channels] = await Promise.all([
    listEntries(ctx, list),
    list === 'channel' ? listChannels(ctx) : [],
  ]);
  const counts = new Map(channels.map((channel) => [channel.id, channel]));
  const present = new Set(channels.map(({ libraryKey }) => libraryKey));
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const mayWrite = ctx.permissions.has('channel:write');
  return (
    <ScreenMessages names={['touchpoints']}>
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <nav
          aria-label={t('title')}
          className="flex gap-1 overflow-x-auto border-b border-line whitespace-nowrap"
        >
          {lists.map((name) => (
            <Link
              key={name}
              href={name === 'channel' ? `${base}/channels` : `${base}/channels?list=${name}`}
              aria-current={name === list ? 'page' : undefined}
              className="-mb-px border-b-2 border-transparent px-2 py-2 text-ink-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`${name}.title`)}
            </Link>
          ))}
        </nav>
        <EntriesPanel
          key={list}
          list={list}
          entries={entries.map((entry) => ({ ...entry, byPhase: counts.get(entry.id)?.byPhase }))}
          usePath={`${base}/touchpoints?${filters[list]}={id}`}
          ownPath={list === 'channel' ? `${base}/channels/{id}` : undefined}
          mayWrite={mayWrite}
          actions={{
            create: createListEntryAction.bind(null, slugs),
            update: updateListEntryAction.bind(null, slugs),
            archive: archiveListEntryAction.bind(null, slugs),
            remove: deleteListEntryAction.bind(null, slugs),
            restore: restoreListEntryAction.bind(null, slugs),
            ...(list === 'channel' || list === 'brandValue'
              ? { move: moveListEntryAction.bind(null, slugs) }
              : {}),
          }}
          more={
            list === 'channel' &&
            mayWrite && (
              <UsualChannels
                missing={defaultChannels
                  .filter(({ id }) => !present.has(id))
                  .map(({ id, medium, name }) => ({ id, medium, name: name[ctx.workspace.contentLocale] }))}
                onAdd={addDefaultChannelsAction.bind(null, slugs)}
              />
            )
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}
