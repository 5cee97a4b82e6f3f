import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { InventoryScreen } from '@/components/touchpoints/inventory-screen';
import { firstRows, isPlain, loadInventoryQuery } from '@/components/touchpoints/inventory-url';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { listViews } from '@/lib/saved-views/list-views';
import { getInventoryFacts } from '@/lib/views/get-inventory-facts';
import { getInventoryStart } from '@/lib/views/get-inventory-start';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('touchpoints'))('title') };
}

// Up to so many rows come whole with the page.
const wholeUpTo = 5 * firstRows;

export default async function TouchpointsPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'touchpoint:read');
  // The first rows of another order, or of a filter, are known once all are here.
  const first = isPlain(await loadInventoryQuery(searchParams)) ? firstRows : 0;
  const [start, facts, views, agent] = await Promise.all([
    getInventoryStart(ctx, { first, whole: wholeUpTo }),
    getInventoryFacts(ctx),
    listViews(ctx, 'touchpoints'),
    headers().then((all) => all.get('user-agent') ?? ''),
  ]);
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <ScreenMessages
      names={['touchpoints', 'touchpointFields', 'touchpointKinds', 'tableIssues', 'dataTable']}
    >
      <InventoryScreen
        base={base}
        apiBase={`/api${base}`}
        first={start.inventory}
        complete={start.complete}
        expectedRows={start.total}
        facts={facts}
        scores={facts.scores}
        thresholds={ctx.workspace}
        may={{
          write: ctx.permissions.has('touchpoint:write'),
          collect: ctx.permissions.has('collection:manage'),
          manage: ctx.permissions.has('workspace:manage'),
        }}
        narrowGuess={/Mobile/.test(agent)}
        views={views}
      />
    </ScreenMessages>
  );
}
