'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { foldForSearch } from '@/lib/format/collate';
import { useFormat } from '@/lib/format/use-format';

export interface LabelledValue {
  value: string;
  label: string;
}

/** From so many on a list has a field to search it. */
const searchedFrom = 10;

/** One thing to filter by: a list of boxes behind its name, which also says how many are ticked. */
export function FilterGroup({
  label,
  options,
  chosen,
  onChange,
  open = false,
}: {
  label: string;
  options: readonly LabelledValue[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
  /** Unfolded at first; also where something is ticked. */
  open?: boolean;
}) {
  const t = useTranslations('ui');
  const format = useFormat();
  const [query, setQuery] = useState('');
  const [unfolded, setUnfolded] = useState(open || chosen.length > 0);
  const wanted = foldForSearch(query);
  const shown = options.filter(({ label: words }) => foldForSearch(words).includes(wanted));
  return (
    <details
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
      className="group border-b border-line last:border-b-0"
    >
      <summary className="flex min-h-control items-center gap-1.5 px-2 text-sm font-medium select-none hover:bg-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 text-ink-subtle transition-transform duration-100 group-open:rotate-90"
        />
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {chosen.length > 0 && (
          <span className="figures rounded-inner bg-accent-soft px-1.5 text-xs text-accent-ink">
            {format.number(chosen.length)}
          </span>
        )}
      </summary>
      <fieldset className="px-1 pb-2">
        <legend className="sr-only">{label}</legend>
        {options.length >= searchedFrom && (
          <input
            type="search"
            aria-label={`${t('search')} ${label}`}
            placeholder={t('search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="field mx-1 mb-1 h-control-small w-[calc(100%-0.5rem)] px-2 text-sm"
          />
        )}
        <div className="max-h-56 overflow-y-auto overscroll-contain">
          {shown.map(({ value, label: words }) => (
            <label
              key={value}
              className="flex min-h-control-small cursor-pointer items-center gap-2 rounded-inner px-2 text-sm hover:bg-hover has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
                className="size-4 shrink-0 accent-accent outline-none"
              />
              <span className="min-w-0 flex-1 wrap-anywhere">{words}</span>
            </label>
          ))}
          {shown.length === 0 && <p className="px-2 py-1 text-sm text-ink-muted">{t('noResults')}</p>}
        </div>
      </fieldset>
    </details>
  );
}
