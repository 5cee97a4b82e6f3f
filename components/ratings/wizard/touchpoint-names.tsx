'use client';

import { useTranslations } from 'next-intl';
import { Select } from '@/components/ui/select';
import { useFormat } from '@/lib/format/use-format';
import type { ColumnOf } from '@/lib/imports/mapping/mapping-schema';
import type { ColumnFacts } from '@/lib/ratings/import-types';
import type { TouchpointOption } from './touchpoint-option';
import { TouchpointPicker } from './touchpoint-picker';

type NameColumn = ColumnOf<'touchpoint-name'>;
type NameEntry = NameColumn['touchpoints'][number];

const meanings = ['touchpoint', 'overall', 'recommendation', 'ignore'] as const;

/** In a file with a row an answer: what each name in the column stands for. */
export function TouchpointNames({
  column,
  facts,
  touchpoints,
  onChange,
}: {
  column: NameColumn;
  facts: ColumnFacts;
  touchpoints: readonly TouchpointOption[];
  onChange: (column: NameColumn) => void;
}) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const counts = new Map(facts.values?.map(({ value, count }) => [value, count]));
  const listed = [...new Set([...column.touchpoints.map(({ value }) => value), ...counts.keys()])];
  if (listed.length === 0) return null;
  const entryOf = (value: string): NameEntry =>
    column.touchpoints.find((entry) => entry.value === value) ?? { value, as: 'touchpoint' };
  const put = (entry: NameEntry) =>
    onChange({
      ...column,
      touchpoints: [...column.touchpoints.filter(({ value }) => value !== entry.value), entry],
    });
  return (
    <div className="border-t border-line">
      <div className="px-4 py-3">
        <h3 className="text-sm font-semibold">{t('wizard.namesTitle', { column: facts.name })}</h3>
        <p className="text-sm text-ink-muted">{t('wizard.namesHint')}</p>
      </div>
      <div
        className="@container border-t border-line sm:max-h-96 sm:overflow-auto"
        tabIndex={0}
        role="region"
        aria-label={t('wizard.namesTitle', { column: facts.name })}
      >
        <table className="block w-full border-collapse text-sm @3xl:table" data-density="compact">
          <caption className="sr-only">{t('wizard.namesTitle', { column: facts.name })}</caption>
          <thead className="sticky top-0 z-1 hidden border-b border-line bg-surface text-left text-xs text-ink-muted @3xl:table-header-group">
            <tr className="h-9">
              <th scope="col" className="pl-4 font-medium">
                {t('wizard.head.name')}
              </th>
              <th scope="col" className="px-cell text-right font-medium">
                {t('wizard.head.rows')}
              </th>
              <th scope="col" className="px-cell font-medium">
                {t('wizard.head.role')}
              </th>
              <th scope="col" className="px-cell pr-4 font-medium">
                {t('wizard.head.meaning')}
              </th>
            </tr>
          </thead>
          <tbody className="block @3xl:table-row-group">
            {listed.map((value) => {
              const entry = entryOf(value);
              const count = counts.get(value);
              return (
                <tr
                  key={value}
                  className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 @3xl:table-row"
                >
                  <th
                    scope="row"
                    className="text-left font-medium break-words @3xl:min-w-40 @3xl:py-1 @3xl:pl-4"
                  >
                    {value}
                  </th>
                  <td className="figures text-right text-ink-muted @3xl:px-cell">
                    <span className="@3xl:hidden">{t('wizard.head.rows')}: </span>
                    {count === undefined ? '–' : format.number(count)}
                  </td>
                  <td className="col-span-2 min-w-0 @3xl:w-48 @3xl:min-w-40 @3xl:px-cell @3xl:py-1">
                    <Select
                      aria-label={t('wizard.roleOf', { column: value })}
                      options={meanings.map((as) => ({ value: as, label: t(`role.${as}`) }))}
                      value={entry.as}
                      onChange={(as) => as && put({ ...entry, as: as as NameEntry['as'] })}
                    />
                  </td>
                  <td className="col-span-2 min-w-0 @max-3xl:empty:hidden @3xl:min-w-80 @3xl:px-cell @3xl:py-1 @3xl:pr-4">
                    {entry.as === 'touchpoint' && (
                      <TouchpointPicker
                        value={entry.touchpoint ?? { match: 'new', name: value, phase: column.phase }}
                        touchpoints={touchpoints}
                        source={value}
                        onChange={(touchpoint) => put({ ...entry, touchpoint })}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
