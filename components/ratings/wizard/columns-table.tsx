'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Popover } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { rolesOf } from '@/lib/imports/mapping/check-mapping';
import type { ColumnRole, MappedColumn } from '@/lib/imports/mapping/mapping-schema';
import type { DateFormat } from '@/lib/imports/mapping/mapping-values';
import type { AttributeChoice, ColumnFacts } from '@/lib/ratings/import-types';
import { cn } from '@/lib/utils/cn';
import { ColumnLine } from './column-line';
import { changeColumns, withRole, withRules, type AnswerRules, type Draft } from './draft';
import { RulesFields } from './rules-editor';
import { TouchpointNames } from './touchpoint-names';
import type { TouchpointOption } from './touchpoint-option';

/** In the order in which people think of them: what is measured, who answered, when and about what. */
const roleOrder: readonly ColumnRole[] = [
  'touchpoint',
  'touchpoint-name',
  'score',
  'mean',
  'answer-category',
  'percent',
  'overall',
  'recommendation',
  'attribute',
  'respondent',
  'weight',
  'n',
  'sd',
  'date',
  'period',
  'brand',
  'object',
  'ignore',
];

const views = ['all', 'unsure', 'used'] as const;

const widths = { column: 'w-44', values: 'w-32', role: 'w-48', meaning: '', scale: 'w-40' } as const;

/**
 * The columns of the file, a line each: role, meaning, scale; several at once through their marks. Where the room is
 * too narrow for a table each line is a card, with its parts below each other.
 */
export function ColumnsTable({
  draft,
  onChange,
  facts,
  touchpoints,
  attributes,
  unsure,
}: {
  draft: Draft;
  onChange: (change: (draft: Draft) => Draft) => void;
  facts: readonly ColumnFacts[];
  touchpoints: readonly TouchpointOption[];
  attributes: readonly AttributeChoice[];
  /** Names of columns that the proposal could only guess. */
  unsure: readonly string[];
}) {
  const t = useTranslations('ratings');
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [bulkRules, setBulkRules] = useState<AnswerRules>({ scale: { min: 1, max: 5 } });
  const [shown, setShown] = useState<(typeof views)[number]>('all');
  const { layout } = draft;
  const roles = useMemo(
    () =>
      roleOrder
        .filter((role) => rolesOf[layout].includes(role))
        .map((role) => ({ value: role, label: t(`role.${role}`) })),
    [layout, t],
  );
  const names = useMemo(() => facts.map(({ name }) => name), [facts]);
  const select = useCallback((index: number, on: boolean) => {
    setSelected((old) => {
      const next = new Set(old);
      if (on) next.add(index);
      else next.delete(index);
      return next;
    });
  }, []);
  const change = useCallback(
    (index: number, changeOne: (column: MappedColumn) => MappedColumn) =>
      onChange((old) => changeColumns(old, new Set([index]), changeOne)),
    [onChange],
  );
  const changeDateFormat = useCallback(
    (dateFormat: DateFormat) => onChange((old) => ({ ...old, dateFormat })),
    [onChange],
  );
  const changeSelected = (changeOne: (column: MappedColumn) => MappedColumn) =>
    onChange((old) => changeColumns(old, selected, changeOne));
  const all = selected.size === facts.length;
  const named = draft.columns.findIndex(({ role }) => role === 'touchpoint-name');
  const nameColumn = draft.columns[named];

  return (
    <div>
      <div className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-4 py-2 text-sm">
        {selected.size === 0 ? (
          <p className="text-ink-muted">{t('wizard.bulkHint')}</p>
        ) : (
          <>
            <p className="figures mr-2 font-medium">{t('wizard.selected', { count: selected.size })}</p>
            <Select
              size="sm"
              className="w-44"
              aria-label={t('wizard.bulkRole')}
              placeholder={t('wizard.bulkRole')}
              options={roles}
              value={null}
              onChange={(role) => role && changeSelected((column) => withRole(column, role as ColumnRole))}
            />
            <Popover
              className="w-80"
              label={t('wizard.bulkScale')}
              trigger={<Button size="sm">{t('wizard.bulkScale')}</Button>}
            >
              <RulesFields rules={bulkRules} onChange={setBulkRules} values={null} />
              <Button
                variant="primary"
                className="mt-4 w-full"
                onClick={() => changeSelected((column) => withRules(column, bulkRules))}
              >
                {t('wizard.bulkApply', { count: selected.size })}
              </Button>
            </Popover>
            <Button size="sm" variant="ghost" onClick={() => setSelected(new Set())}>
              {t('wizard.bulkClear')}
            </Button>
          </>
        )}
        <SegmentedControl
          className="sm:ml-auto"
          size="sm"
          label={t('wizard.show')}
          segments={views.map((value) => ({ value, label: t(`wizard.views.${value}`) }))}
          value={shown}
          onChange={setShown}
        />
      </div>
      <div className="@container">
        <table className="block w-full table-fixed border-collapse text-sm @4xl:table" data-density="compact">
          <caption className="sr-only">{t('wizard.columnsTable')}</caption>
          <thead className="block border-b border-line text-left text-xs text-ink-muted @4xl:table-header-group">
            <tr className="flex h-row items-center @4xl:table-row @4xl:h-9">
              <th scope="col" className="flex pl-4 font-medium @4xl:table-cell @4xl:w-11">
                <label className="flex min-h-row items-center gap-3 @4xl:min-h-0">
                  <Checkbox
                    aria-label={t('wizard.selectAll')}
                    checked={all ? true : selected.size > 0 ? 'indeterminate' : false}
                    onCheckedChange={(next) => setSelected(next === true ? new Set(facts.keys()) : new Set())}
                  />
                  <span className="@4xl:hidden">{t('wizard.selectAll')}</span>
                </label>
              </th>
              {(['column', 'values', 'role', 'meaning', 'scale'] as const).map((key) => (
                <th
                  key={key}
                  scope="col"
                  className={cn('hidden px-cell font-medium last:pr-4 @4xl:table-cell', widths[key])}
                >
                  {t(`wizard.head.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block @4xl:table-row-group">
            {draft.columns.map((column, index) => {
              const about = facts[index];
              const isUnsure = about !== undefined && unsure.includes(about.name);
              const isShown = shown === 'all' || (shown === 'unsure' ? isUnsure : column.role !== 'ignore');
              return (
                about &&
                isShown && (
                  <ColumnLine
                    key={about.name}
                    index={index}
                    column={column}
                    facts={about}
                    roles={roles}
                    defaults={draft.defaults}
                    touchpoints={touchpoints}
                    attributes={attributes}
                    names={names}
                    aggregated={layout === 'aggregated-means'}
                    dateFormat={draft.dateFormat}
                    onDateFormat={changeDateFormat}
                    isUnsure={isUnsure}
                    selected={selected.has(index)}
                    onSelect={select}
                    onChange={change}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </div>
      {nameColumn?.role === 'touchpoint-name' && facts[named] && (
        <TouchpointNames
          column={nameColumn}
          facts={facts[named]}
          touchpoints={touchpoints}
          onChange={(next) => change(named, () => next)}
        />
      )}
    </div>
  );
}
