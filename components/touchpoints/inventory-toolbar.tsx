'use client';

import { Columns3, ListFilter, Rows2, Rows4, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ColumnPanel } from '@/components/data-table/column-panel';
import type { Column } from '@/components/data-table/column';
import { FilterChips } from '@/components/data-table/filter-chips';
import { FilterPanel } from '@/components/data-table/filter-panel';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { Sheet } from '@/components/ui/sheet';
import { Switch } from '@/components/ui/switch';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { facets, type InventoryFacts } from './inventory-filters';
import type { InventoryState } from './row-store';
import type { InventoryQuery } from './inventory-url';
import { defaultColumns } from './use-inventory-columns';
import { useFilters } from './use-filters';

export interface ToolbarProps {
  state: InventoryState;
  query: InventoryQuery;
  setQuery: (part: Partial<InventoryQuery>) => void;
  facts: InventoryFacts;
  columns: readonly Column<TouchpointRow>[];
  narrow: boolean;
  /** Saved views, where the screen offers them. */
  views?: React.ReactNode;
}

const noFilters = Object.fromEntries(facets.map((facet) => [facet, [] as string[]]));

/** Search and filters of every view; what only the table knows stands beside it. */
export function InventoryToolbar({ state, query, setQuery, facts, columns, narrow, views }: ToolbarProps) {
  const t = useTranslations('touchpoints');
  const [filtering, setFiltering] = useState(false);
  const filters = useFilters(state, query, facts, filtering);
  const active = filters.filter(({ chosen }) => chosen.length > 0).length;
  const change = (key: string, chosen: string[]) => setQuery({ [key]: chosen });
  const clear = () => setQuery(noFilters);
  const isTable = query.view === 'table' && !narrow;
  const grouped = columns
    .filter(({ groupable }) => groupable)
    .map(({ key, label }) => ({ value: key, label }));
  const shown = query.columns.length > 0 ? query.columns : defaultColumns.slice(1);

  const panel = (
    <>
      <FilterPanel filters={filters} onChange={change} onClear={clear} />
      <label className="mt-2 flex min-h-9 items-center justify-between gap-3 border-t border-line pt-2 text-sm">
        {t('filter.archived')}
        <Switch checked={query.archived} onCheckedChange={(archived) => setQuery({ archived })} />
      </label>
    </>
  );
  const filterButton = (
    <Button size={narrow ? 'md' : 'sm'} aria-label={t('filter.open', { count: active })}>
      <ListFilter />
      <span className="max-sm:sr-only">{t('filter.label')}</span>
      {active > 0 && <span className="figures text-accent-ink">{active}</span>}
    </Button>
  );

  return (
    <div className="flex flex-col gap-2 px-4 pb-3 sm:px-6">
      <div className="flex flex-wrap items-center gap-2">
        <Input
          type="search"
          value={query.q}
          onChange={(event) => setQuery({ q: event.target.value })}
          before={<Search />}
          placeholder={t('search.placeholder')}
          aria-label={t('search.label')}
          className="h-control-small w-56 max-sm:flex-1"
        />
        {narrow ? (
          <Sheet
            side="bottom"
            title={t('filter.label')}
            trigger={filterButton}
            open={filtering}
            onOpenChange={setFiltering}
          >
            {panel}
          </Sheet>
        ) : (
          <Popover
            trigger={filterButton}
            open={filtering}
            onOpenChange={setFiltering}
            label={t('filter.label')}
            className="max-h-[min(32rem,var(--radix-popover-content-available-height))] w-80 py-2"
          >
            {panel}
          </Popover>
        )}
        {isTable && (
          <>
            <Select
              size="sm"
              className="w-auto min-w-36"
              aria-label={t('group.label')}
              value={query.group === '' ? null : query.group}
              emptyLabel={t('group.none')}
              options={grouped}
              onChange={(group) => setQuery({ group: group ?? '' })}
            />
            <Popover
              align="end"
              label={t('columns.label')}
              className="max-h-[min(32rem,var(--radix-popover-content-available-height))] w-80 py-2"
              trigger={
                <Button size="sm">
                  <Columns3 />
                  {t('columns.label')}
                </Button>
              }
            >
              <ColumnPanel
                columns={columns.filter(({ key }) => key !== 'name')}
                shown={shown}
                onChange={(next) => setQuery({ columns: next })}
                onReset={() => setQuery({ columns: [] })}
              />
            </Popover>
            <SegmentedControl
              size="sm"
              label={t('density.label')}
              value={query.density}
              onChange={(density) => setQuery({ density })}
              segments={[
                { value: 'compact', label: <Rows4 />, name: t('density.compact') },
                { value: 'comfortable', label: <Rows2 />, name: t('density.comfortable') },
              ]}
            />
          </>
        )}
        {views && <span className="ml-auto">{views}</span>}
      </div>
      <FilterChips filters={filters} onChange={change} onClear={clear} />
    </div>
  );
}
