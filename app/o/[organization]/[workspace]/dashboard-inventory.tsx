import { getTranslations } from 'next-intl/server';
import type { DashboardParams } from '@/components/dashboard/dashboard-params';
import { ShareTable } from '@/components/dashboard/share-table';
import { PanelErrorBoundary } from '@/components/ui/panel-error-boundary';
import type { InventoryFacts } from '@/lib/views/dashboard/types';

interface DashboardInventoryProps {
  facts: InventoryFacts;
  base: string;
  query: DashboardParams;
}

/** Lifecycle and coverage of the touchpoints that exist, rated or not; absent where nobody has said anything. */
export async function DashboardInventory({ facts, base, query }: DashboardInventoryProps) {
  const t = await getTranslations('dashboard');
  const words = await getTranslations('enum');
  /** The inventory by the same filters, as its own address says them. */
  const inventory = (filter: Readonly<Record<string, string>>) => {
    const search = new URLSearchParams({ presence: 'existing' });
    for (const key of ['phase', 'channel', 'object', 'owner'] as const)
      if (query[key].length > 0) search.set(key, query[key].join(','));
    for (const [key, value] of Object.entries(filter)) search.set(key, value);
    return `${base}/touchpoints?${search}`;
  };
  const isStaged = facts.lifecycle.some(({ stage }) => stage !== null);
  return (
    <>
      {facts.coverage.length > 0 && (
        <PanelErrorBoundary>
          <ShareTable
            id="coverage"
            title={t('coverage.title')}
            description={t('coverage.hint')}
            subject={t('filters.phase')}
            counted={t('coverage.rated')}
            total={t('coverage.existing')}
            shares={t('coverage.shares')}
            className={isStaged ? undefined : 'xl:col-span-2'}
            fileName={t('coverage.file')}
            lines={facts.coverage.map(({ phase, existing, rated }) => ({
              key: phase,
              label: words(`phases.${phase}`),
              count: rated,
              of: existing,
              href: inventory({ phase }),
            }))}
          />
        </PanelErrorBoundary>
      )}
      {isStaged && (
        <PanelErrorBoundary>
          <ShareTable
            id="lifecycle"
            title={t('lifecycle.title')}
            description={t('lifecycle.hint')}
            subject={t('lifecycle.stage')}
            counted={t('lifecycle.touchpoints')}
            shares={t('lifecycle.shares')}
            fileName={t('lifecycle.file')}
            lines={facts.lifecycle.map(({ stage, count }) => ({
              key: stage ?? 'none',
              label: stage ? words(`lifecycleStages.${stage}`) : t('lifecycle.none'),
              count,
              href: inventory({ lifecycle: stage ?? 'none' }),
            }))}
          />
        </PanelErrorBoundary>
      )}
    </>
  );
}
