'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Popover } from '@/components/ui/popover';
import { Select } from '@/components/ui/select';
import { objectKinds, phases, type ObjectKind, type Phase } from '@/db/values/touchpoints';
import type { MappedColumn } from '@/lib/imports/mapping/mapping-schema';
import { dateFormats, type DateFormat } from '@/lib/imports/mapping/mapping-values';
import type { AttributeChoice, ColumnFacts } from '@/lib/ratings/import-types';
import { AttributeMeaning } from './attribute-meaning';
import type { TouchpointOption } from './touchpoint-option';
import { ValueWords } from './value-words';
import { WordSteps } from './rules-editor';
import { TouchpointPicker } from './touchpoint-picker';

interface ColumnMeaningProps {
  column: MappedColumn;
  facts: ColumnFacts;
  touchpoints: readonly TouchpointOption[];
  attributes: readonly AttributeChoice[];
  /** Names of all columns, for those that belong to this one. */
  names: readonly string[];
  /** Whether means stand in the file: then a touchpoint has columns of n and standard deviation. */
  aggregated: boolean;
  dateFormat: DateFormat;
  onDateFormat: (format: DateFormat) => void;
  onChange: (column: MappedColumn) => void;
}

/** What a column of a given role is about: its touchpoint, its attribute's name, the order of its dates. */
export function ColumnMeaning({
  column,
  facts,
  touchpoints,
  attributes,
  names,
  aggregated,
  dateFormat,
  onDateFormat,
  onChange,
}: ColumnMeaningProps) {
  const t = useTranslations('ratings');
  const words = useTranslations('enum');
  const columnChoice = (
    key: 'n' | 'sd',
    value: string | number | undefined,
    choose: (name: string | undefined) => void,
  ) => (
    <Select
      size="sm"
      aria-label={t(`wizard.${key}Of`, { column: facts.name })}
      emptyLabel={t(`wizard.${key}None`)}
      options={names
        .filter((name) => name !== facts.name)
        .map((name) => ({ value: name, label: `${t(`role.${key}`)}: ${name}` }))}
      value={value === undefined ? null : String(value)}
      onChange={(next) => choose(next ?? undefined)}
    />
  );
  switch (column.role) {
    case 'touchpoint':
      return (
        <div className="space-y-1">
          <TouchpointPicker
            value={column.touchpoint}
            touchpoints={touchpoints}
            source={facts.name}
            onChange={(touchpoint) => onChange({ ...column, touchpoint })}
          />
          {aggregated && (
            <div className="grid grid-cols-2 gap-1.5">
              {columnChoice('n', column.n, (n) => onChange({ ...column, n }))}
              {columnChoice('sd', column.sd, (sd) => onChange({ ...column, sd }))}
            </div>
          )}
        </div>
      );
    case 'attribute':
      return <AttributeMeaning column={column} facts={facts} attributes={attributes} onChange={onChange} />;
    case 'brand':
      return (
        <div className="flex items-center justify-between gap-1.5">
          <p className="py-1 text-sm text-ink-muted">{t('roleHint.brand')}</p>
          <ValueWords
            values={column.values}
            facts={facts}
            onChange={(values) => onChange({ ...column, values })}
          />
        </div>
      );
    case 'date':
      return (
        <Select
          aria-label={t('wizard.dateFormatOf', { column: facts.name })}
          options={dateFormats.map((value) => ({ value, label: t(`dateFormat.${value}`) }))}
          value={dateFormat}
          onChange={(next) => next && onDateFormat(next as DateFormat)}
        />
      );
    case 'object':
      return (
        <div className="flex items-center gap-1.5">
          <Select
            aria-label={t('wizard.objectKindOf', { column: facts.name })}
            options={objectKinds.map((value) => ({ value, label: words(`objectKinds.${value}`) }))}
            value={column.kind}
            onChange={(next) => next && onChange({ ...column, kind: next as ObjectKind })}
          />
          <ValueWords
            values={column.values}
            facts={facts}
            onChange={(values) => onChange({ ...column, values })}
          />
        </div>
      );
    case 'touchpoint-name':
      return (
        <Select
          aria-label={t('wizard.otherNamesOf', { column: facts.name })}
          options={[
            ...phases.map((phase) => ({
              value: phase,
              label: t('wizard.otherNamesNew', { phase: words(`phases.${phase}`) }),
            })),
            { value: 'leave-out', label: t('wizard.otherNamesOut') },
          ]}
          value={column.otherValues === 'leave-out' ? 'leave-out' : column.phase}
          onChange={(next) =>
            next &&
            onChange(
              next === 'leave-out'
                ? { ...column, otherValues: 'leave-out' }
                : { ...column, otherValues: 'new', phase: next as Phase },
            )
          }
        />
      );
    case 'answer-category':
      return (
        <Popover
          className="w-80 space-y-2"
          label={t('wizard.categoriesOf', { column: facts.name })}
          trigger={
            <Button size="sm" className="font-normal">
              {t('wizard.categories', { count: Object.keys(column.values).length })}
            </Button>
          }
        >
          <p className="text-sm text-ink-muted">{t('wizard.wordsHint')}</p>
          <WordSteps
            words={column.values}
            values={facts.values}
            onChange={(values) => onChange({ ...column, values })}
          />
        </Popover>
      );
    case 'percent':
      return (
        <div className="flex gap-1.5">
          <Input
            aria-label={t('wizard.categoryOf', { column: facts.name })}
            placeholder={t('wizard.category')}
            value={column.category ?? ''}
            onChange={(event) => onChange({ ...column, category: event.target.value || undefined })}
          />
          <NumberInput
            aria-label={t('wizard.stepOf', { word: column.category ?? facts.name })}
            placeholder={t('wizard.step')}
            className="w-20 shrink-0"
            value={column.value ?? null}
            onChange={(value) => onChange({ ...column, value: value ?? undefined })}
          />
        </div>
      );
    case 'ignore':
      return null;
    default:
      return <p className="py-1 text-sm text-ink-muted">{t(`roleHint.${column.role}`)}</p>;
  }
}
