'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition, type ReactNode } from 'react';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Source } from '@/db/values/ratings';
import { cn } from '@/lib/utils/cn';
import { readDashboardParams, writeParams, type DashboardParams } from './dashboard-params';
import { FilterChips } from './filter-chips';
import { FiltersPanel } from './filters-panel';
import { chipsOf, listFilters, type FilterLists, type NamedOption } from './list-filters';
import { PeriodPickers, type PeriodChoice } from './period-pickers';

export interface DashboardFiltersProps extends FilterLists, PeriodChoice {
  params: DashboardParams;
  source: Source;
  sources: readonly Source[];
  brand: string | null;
  brands: readonly NamedOption[];
  weighting: 'weighted' | 'unweighted';
  hasWeights: boolean;
  /** Whether those are of touchpoints, by impact, and not of answers. */
  byImpact: boolean;
  /** At the end of the line of pickers. */
  actions?: ReactNode;
  /** The figures; pale while others are on their way. */
  children: ReactNode;
}

/** What the figures below count: pickers that write the address, and the filters in force as chips. */
export function DashboardFilters(props: DashboardFiltersProps) {
  const t = useTranslations('dashboard.filters');
  const words = useTranslations('enum');
  const router = useRouter();
  const pathname = usePathname();
  const [pending, startTransition] = useTransition();
  const [params, showParams] = useOptimistic(props.params);
  const setParams = (patch: Partial<DashboardParams>) =>
    startTransition(() => {
      // How the table stands is written into the address without the server.
      const { show, sort } = readDashboardParams(
        Object.fromEntries(new URLSearchParams(window.location.search)),
      );
      const next = { ...params, show, sort, ...patch };
      showParams(next);
      router.push(`${pathname}${writeParams(next)}`, { scroll: false });
    });
  const filters = listFilters(props, params, props.source === 'auditors', {
    label: t,
    phase: (phase) => words(`phases.${phase}`),
    gone: t('gone'),
  });
  return (
    <>
      <div className="screen-only space-y-2.5">
        <div className="flex flex-wrap items-center gap-2">
          {props.sources.length > 1 && (
            <SegmentedControl
              label={t('source')}
              segments={props.sources.map((source) => ({ value: source, label: words(`sources.${source}`) }))}
              value={params.source ?? props.source}
              onChange={(source) => setParams({ source, period: null, compare: null })}
            />
          )}
          {props.brands.length > 1 && (
            <PlainSelect
              aria-label={t('brand')}
              className="max-w-56 min-w-36"
              options={props.brands.map(({ id, name }) => ({ value: id, label: name }))}
              value={props.brand}
              onChange={(brand) => setParams({ brand, period: null, compare: null })}
            />
          )}
          <PeriodPickers
            periodKind={props.periodKind}
            periodKinds={props.periodKinds}
            periods={props.periods}
            period={props.period}
            comparison={props.comparison}
            previous={props.previous}
            yearAgo={props.yearAgo}
            setParams={setParams}
          />
          {props.hasWeights && (
            <SegmentedControl
              label={t('weighting')}
              segments={[
                { value: 'weighted', label: t(props.byImpact ? 'byImpact' : 'weighted') },
                { value: 'unweighted', label: t(props.byImpact ? 'equal' : 'unweighted') },
              ]}
              value={params.weighting ?? props.weighting}
              onChange={(weighting) => setParams({ weighting })}
            />
          )}
          <FiltersPanel filters={filters} setParams={setParams} />
          {props.actions}
        </div>
        <FilterChips
          chips={chipsOf(filters, setParams)}
          onClear={() => setParams({ phase: [], channel: [], object: [], owner: [], segment: [] })}
        />
      </div>
      <div
        aria-busy={pending}
        className={cn('flex flex-col gap-4 transition-opacity duration-100', pending && 'opacity-60')}
      >
        {props.children}
      </div>
    </>
  );
}
