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

// In a card the parts stand below each other, beside the mark; an empty one takes no room.
const part =
  'col-start-2 min-w-0 @max-4xl:empty:hidden @4xl:table-cell @4xl:px-cell @4xl:py-1.5 @4xl:align-top @4xl:last:pr-4';

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
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 border-b border-line px-4 pt-1 pb-3 last:border-b-0 aria-selected:bg-accent-soft @4xl:table-row"
    >
      <td className="@4xl:py-1.5 @4xl:pt-3 @4xl:pl-4 @4xl:align-top">
        <label className="flex min-h-row items-center @4xl:min-h-0">
          <Checkbox
            aria-label={t('wizard.select', { column: facts.name })}
            checked={selected}
            onCheckedChange={(next) => onSelect(index, next === true)}
          />
        </label>
      </td>
      <th scope="row" className={cn(part, 'self-center text-left font-medium @4xl:pt-2.5')}>
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
      <td className={cn(part, '-mt-2 @4xl:mt-0 @4xl:pt-2.5')}>
        <span
          className="figures block truncate text-sm text-ink-muted"
          title={facts.samples.slice(0, 5).join(' · ')}
        >
          {facts.samples.slice(0, 5).join(' · ') || t('wizard.noValues')}
        </span>
      </td>
      <td className={part}>
        <Select
          aria-label={t('wizard.roleOf', { column: facts.name })}
          options={roles}
          value={column.role}
          onChange={(next) => next && onChange(index, (old) => withRole(old, next as ColumnRole))}
        />
      </td>
      <td className={part}>
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
      <td className={part}>
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
