'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { foldForSearch } from '@/lib/format/collate';
import { useFormat } from '@/lib/format/use-format';

export interface FilterOption {
  value: string;
  label: string;
  count: number;
}

export interface Filter {
  key: string;
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
}

interface FilterPanelProps {
  filters: readonly Filter[];
  onChange: (key: string, chosen: string[]) => void;
  onClear: () => void;
}

const searchedFrom = 9;

/** All filters under each other; the values of one are any of them, the filters hold together. */
export function FilterPanel({ filters, onChange, onClear }: FilterPanelProps) {
  const t = useTranslations('dataTable');
  const format = useFormat();
  const any = filters.some(({ chosen }) => chosen.length > 0);
  return (
    <div>
      <div className="divide-y divide-line">
        {filters
          .filter(({ options, chosen }) => options.length > 0 || chosen.length > 0)
          .map((filter) => (
            <details key={filter.key} open={filter.chosen.length > 0 || undefined} className="group py-0.5">
              <summary className="flex min-h-9 list-none items-center gap-2 rounded-inner text-sm font-medium coarse:min-h-11 [&::-webkit-details-marker]:hidden">
                <ChevronRight aria-hidden className="size-4 text-ink-subtle group-open:rotate-90" />
                <span className="min-w-0 flex-1 truncate">{filter.label}</span>
                {filter.chosen.length > 0 && (
                  <Badge tone="accent">{format.number(filter.chosen.length)}</Badge>
                )}
              </summary>
              <FilterOptions filter={filter} onChange={(chosen) => onChange(filter.key, chosen)} />
            </details>
          ))}
      </div>
      {any && (
        <Button size="sm" variant="ghost" className="mt-2" onClick={onClear}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

function FilterOptions({ filter, onChange }: { filter: Filter; onChange: (chosen: string[]) => void }) {
  const t = useTranslations('dataTable');
  const format = useFormat();
  const id = useId();
  const [query, setQuery] = useState('');
  const wanted = foldForSearch(query);
  const shown = filter.options.filter(({ label }) => foldForSearch(label).includes(wanted));
  const toggle = (value: string) =>
    onChange(
      filter.chosen.includes(value)
        ? filter.chosen.filter((one) => one !== value)
        : [...filter.chosen, value],
    );
  return (
    <div className="pb-2 pl-6">
      {filter.options.length >= searchedFrom && (
        <Input
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={t('search')}
          aria-label={t('searchIn', { name: filter.label })}
          className="mb-1 h-control-small text-sm"
        />
      )}
      <ul className="max-h-56 overflow-y-auto">
        {shown.map(({ value, label, count }, at) => (
          <li key={value} className="flex min-h-7 items-center gap-2.5 pl-1 text-sm coarse:min-h-11">
            <Checkbox
              id={`${id}-${at}`}
              checked={filter.chosen.includes(value)}
              onCheckedChange={() => toggle(value)}
            />
            <label htmlFor={`${id}-${at}`} className="min-w-0 flex-1 truncate py-0.5">
              {label}
            </label>
            <span className="figures pr-1 text-xs text-ink-subtle">{format.number(count)}</span>
          </li>
        ))}
        {shown.length === 0 && <li className="py-1 text-sm text-ink-subtle">{t('noChoice')}</li>}
      </ul>
    </div>
  );
}
