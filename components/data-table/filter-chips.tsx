'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Filter } from './filter-panel';

const namedAtMost = 2;

interface FilterChipsProps {
  filters: readonly Filter[];
  onChange: (key: string, chosen: string[]) => void;
  onClear: () => void;
}

/** The filters that hold, each with its way out. */
export function FilterChips({ filters, onChange, onClear }: FilterChipsProps) {
  const t = useTranslations('dataTable');
  const active = filters.filter(({ chosen }) => chosen.length > 0);
  if (active.length === 0) return null;
  return (
    <ul className="flex min-w-0 flex-wrap items-center gap-1.5">
      {active.map(({ key, label, options, chosen }) => {
        const names = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value);
        const values =
          names.length > namedAtMost
            ? t('andMore', {
                names: names.slice(0, namedAtMost).join(', '),
                count: names.length - namedAtMost,
              })
            : names.join(', ');
        return (
          <li key={key}>
            <button
              type="button"
              onClick={() => onChange(key, [])}
              aria-label={t('removeFilter', { name: label, values })}
              className="inline-flex h-7 max-w-72 items-center gap-1.5 rounded border border-accent-line bg-accent-soft px-2 text-sm text-accent-ink hover:border-accent coarse:h-11"
            >
              <span className="truncate">
                {label}: {values}
              </span>
              <X aria-hidden className="size-3.5 shrink-0" />
            </button>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <Button size="sm" variant="ghost" onClick={onClear}>
            {t('clearFilters')}
          </Button>
        </li>
      )}
    </ul>
  );
}
