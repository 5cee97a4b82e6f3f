'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';

export interface Chip {
  key: string;
  /** What it is about: "Phase". */
  label: string;
  value: string;
  remove: () => void;
}

/** The filters in force, each with a button that takes it away. */
export function FilterChips({ chips, onClear }: { chips: readonly Chip[]; onClear: () => void }) {
  const t = useTranslations('dashboard');
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t('filters.inForce')} className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ key, label, value, remove }) => (
        <li
          key={key}
          className="inline-flex max-w-full items-center gap-1 rounded border border-accent-line bg-accent-soft pl-2 text-sm text-accent-ink"
        >
          <span className="truncate">
            {label}: <span className="font-medium">{value}</span>
          </span>
          <button
            type="button"
            onClick={remove}
            aria-label={t('filters.remove', { label, value })}
            className="inline-flex size-control-small items-center justify-center rounded hover:bg-hover"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            onClick={onClear}
            className="min-h-7 px-1.5 text-sm text-ink-muted underline underline-offset-3 hover:text-ink"
          >
            {t('filters.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}
