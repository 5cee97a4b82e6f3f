'use client';

import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import { Select, type SelectOption } from '@/components/ui/select';
import type { ColumnRole, MappedColumn } from '@/lib/imports/mapping/mapping-schema';
import type { DateFormat } from '@/lib/imports/mapping/mapping-values';
import type { AttributeChoice, ColumnFacts } from '@/lib/ratings/import-types';
import { cn } from '@/lib/utils/cn';
import { ColumnMeaning } from './column-meaning';
import { answerRules, withRole, withRules, type AnswerRules } from './draft';
import { RulesButton } from './rules-editor';
import type { TouchpointOption } from './touchpoint-option';

interface LineProps {
  index: number;
  column: MappedColumn;
  facts: ColumnFacts;
  roles: readonly SelectOption[];
  defaults: AnswerRules;
  touchpoints: readonly TouchpointOption[];
  attributes: readonly AttributeChoice[];
  names: readonly string[];
  aggregated: boolean;
  dateFormat: DateFormat;
  onDateFormat: (format: DateFormat) => void;
  isUnsure: boolean;
  selected: boolean;
  onSelect: (index: number, selected: boolean) => void;
  onChange: (index: number, change: (column: MappedColumn) => MappedColumn) => void;
}

const cell = 'px-cell py-1.5 align-top first:pl-4 last:pr-4';

// Memoized: a file may have hundreds of columns, and one keystroke concerns one of them.
/** A column of the file in the wizard: its name and values, its role, what it means, its scale. */
export const ColumnLine = memo(function ColumnLine({
  index,
  column,
  facts,
  roles,
  defaults,
  touchpoints,
  attributes,
  names,
  aggregated,
  dateFormat,
  onDateFormat,
  isUnsure,
  selected,
  onSelect,
  onChange,
}: LineProps) {
  const t = useTranslations('ratings');
  const rules = answerRules(column);
  return (
    <tr
      aria-selected={selected}
      className="border-b border-line last:border-b-0 aria-selected:bg-accent-soft"
    >
      <td className={cn(cell, 'pt-3')}>
        <Checkbox
          aria-label={t('wizard.select', { column: facts.name })}
          checked={selected}
          onCheckedChange={(next) => onSelect(index, next === true)}
        />
      </td>
      <th scope="row" className={cn(cell, 'pt-2.5 text-left font-medium')}>
        <span className="flex flex-wrap items-center gap-1.5">
          <span
            className={cn(
              'line-clamp-2 min-w-0 break-words',
              column.role === 'ignore' && 'font-normal text-ink-muted',
            )}
          >
            {facts.name}
          </span>
          {isUnsure && <Badge tone="warning">{t('wizard.check')}</Badge>}
        </span>
      </th>
      <td className={cn(cell, 'pt-2.5')}>
        <span
          className="figures block truncate text-sm text-ink-muted"
          title={facts.samples.slice(0, 5).join(' · ')}
        >
          {facts.samples.slice(0, 5).join(' · ') || t('wizard.noValues')}
        </span>
      </td>
      <td className={cell}>
        <Select
          aria-label={t('wizard.roleOf', { column: facts.name })}
          options={roles}
          value={column.role}
          onChange={(next) => next && onChange(index, (old) => withRole(old, next as ColumnRole))}
        />
      </td>
      <td className={cell}>
        <ColumnMeaning
          column={column}
          facts={facts}
          touchpoints={touchpoints}
          attributes={attributes}
          names={names}
          aggregated={aggregated}
          dateFormat={dateFormat}
          onDateFormat={onDateFormat}
          onChange={(next) => onChange(index, () => next)}
        />
      </td>
      <td className={cell}>
        {rules && (
          <RulesButton
            rules={rules}
            fallback={column.role === 'recommendation' ? { scale: { min: 0, max: 10 } } : defaults}
            facts={facts}
            onChange={(next) => onChange(index, (old) => withRules(old, next))}
          />
        )}
      </td>
    </tr>
  );
});
