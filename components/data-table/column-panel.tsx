'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';

interface ColumnPanelProps {
  /** All but the first, which always stands. */
  columns: readonly { key: string; label: string }[];
  /** Keys of those shown, in their order. */
  shown: readonly string[];
  onChange: (shown: string[]) => void;
  /** Back to the usual ones. */
  onReset: () => void;
}

/** Chooses columns and their order: the shown ones first, as they stand in the table. */
export function ColumnPanel({ columns, shown, onChange, onReset }: ColumnPanelProps) {
  const t = useTranslations('dataTable');
  const id = useId();
  const ordered = [
    ...shown.flatMap((key) => columns.find((column) => column.key === key) ?? []),
    ...columns.filter(({ key }) => !shown.includes(key)),
  ];
  const move = (key: string, by: 1 | -1) => onChange(moveKey(shown, key, by));
  return (
    <div>
      <ul className="max-h-96 overflow-y-auto">
        {ordered.map(({ key, label }) => {
          const at = shown.indexOf(key);
          return (
            <li key={key} className="flex min-h-8 items-center gap-2.5 pl-1 text-sm coarse:min-h-11">
              <Checkbox
                id={`${id}-${key}`}
                checked={at >= 0}
                onCheckedChange={() =>
                  onChange(at >= 0 ? shown.filter((one) => one !== key) : [...shown, key])
                }
              />
              <label htmlFor={`${id}-${key}`} className="min-w-0 flex-1 truncate py-0.5">
                {label}
              </label>
              {at >= 0 && (
                <>
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    disabled={at === 0}
                    aria-label={t('moveBefore', { name: label })}
                    onClick={() => move(key, -1)}
                  >
                    <ArrowUp />
                  </Button>
                  <Button
                    variant="ghost"
                    size="icon-sm"
                    disabled={at === shown.length - 1}
                    aria-label={t('moveBehind', { name: label })}
                    onClick={() => move(key, 1)}
                  >
                    <ArrowDown />
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <Button size="sm" variant="ghost" className="mt-2" onClick={onReset}>
        {t('usualColumns')}
      </Button>
    </div>
  );
}

/** The keys with one of them a place further; at the edge they stay as they are. */
export function moveKey(keys: readonly string[], key: string, by: 1 | -1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return [...keys];
  const next = keys.filter((one) => one !== key);
  next.splice(to, 0, key);
  return next;
}
