import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { InventoryScreen } from '@/components/touchpoints/inventory-screen';
import { firstRows } from '@/components/touchpoints/inventory-url';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { listViews } from '@/lib/saved-views/list-views';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { getInventoryFacts } from '@/lib/views/get-inventory-facts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('touchpoints'))('title') };
}

export default async function TouchpointsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const [inventory, facts, views, agent] = await Promise.all([
    getInventory(ctx),
    getInventoryFacts(ctx),
    listViews(ctx, 'touchpoints'),
    headers().then((all) => all.get('user-agent') ?? ''),
  ]);
  const complete = inventory.rows.length <= firstRows * 5;
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <ScreenMessages
      names={['touchpoints', 'touchpointFields', 'touchpointKinds', 'tableIssues', 'dataTable']}
    >
      <InventoryScreen
        base={base}
        apiBase={`/api${base}`}
        first={complete ? inventory : { ...inventory, rows: inventory.rows.slice(0, firstRows) }}
        complete={complete}
        expectedRows={inventory.rows.length}
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
