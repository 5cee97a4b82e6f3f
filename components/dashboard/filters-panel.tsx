'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DropPanel } from '@/components/layout/drop-panel';
import { buttonVariants } from '@/components/ui/button';
import { cn } from '@/lib/utils/cn';
import type { DashboardParams } from './dashboard-params';
import { FilterGroup } from './filter-group';
import type { ListFilter } from './list-filters';

/** The button that says how many filters are in force, and behind it the lists to tick them in. */
export function FiltersPanel({
  filters,
  setParams,
}: {
  filters: readonly ListFilter[];
  setParams: (patch: Partial<DashboardParams>) => void;
}) {
  const t = useTranslations('dashboard.filters');
  const inForce = filters.reduce((sum, { chosen }) => sum + chosen.length, 0);
  return (
    <DropPanel
      label={t('title')}
      className="w-80 p-1"
      buttonClassName={cn(buttonVariants({ variant: 'secondary' }), 'aria-expanded:bg-hover')}
      button={
        <>
          <SlidersHorizontal aria-hidden />
          {t('title')}
          {inForce > 0 && <span className="figures text-ink-subtle">{inForce}</span>}
        </>
      }
    >
      {() =>
        filters
          .filter(({ options }) => options.length > 0)
          .map(({ key, label, options, chosen, choose }, at) => (
            <FilterGroup
              key={key}
              open={at === 0}
              label={label}
              options={options}
              chosen={chosen}
              onChange={(values) => setParams(choose(values))}
            />
          ))
      }
    </DropPanel>
  );
}
