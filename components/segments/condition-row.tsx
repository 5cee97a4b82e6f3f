'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { NumberInput } from '@/components/ui/number-input';
import { PlainSelect } from '@/components/ui/plain-select';
import { segmentOperators, type SegmentCondition } from '@/db/values/segments';
import { useFormat } from '@/lib/format/use-format';
import { isComplete, withAttribute, withOperator } from './draft-rules';
import type { OfferedAttribute } from './shown';

interface ConditionRowProps {
  /** From 1, over all groups. */
  number: number;
  condition: SegmentCondition;
  attributes: readonly OfferedAttribute[];
  /** Says what is missing. */
  checked: boolean;
  onChange: (condition: SegmentCondition) => void;
  onRemove: () => void;
}

const valuesOf = (condition: SegmentCondition): readonly string[] => {
  if ('values' in condition) return condition.values;
  return 'value' in condition && condition.value !== '' ? [condition.value] : [];
};

/** One condition: an attribute, how it is looked at, and at which value. */
export function ConditionRow({
  number,
  condition,
  attributes,
  checked,
  onChange,
  onRemove,
}: ConditionRowProps) {
  const t = useTranslations('segments.rules');
  const enums = useTranslations('enum.segmentOperators');
  const format = useFormat();
  const attribute = attributes.find(({ key }) => key === condition.attribute);
  const gone = (value: string): ComboboxOption => ({ value, label: value, hint: t('gone') });
  const named = attributes.map(({ key, label, known }) => ({
    value: key,
    label,
    hint: format.number(known),
  }));
  const offered = (attribute?.values ?? []).map(({ value, n }) => ({
    value,
    label: value,
    hint: format.number(n),
  }));
  const values = [
    ...offered,
    ...valuesOf(condition).flatMap((value) =>
      offered.some((one) => one.value === value) ? [] : [gone(value)],
    ),
  ];
  const isNamed = condition.attribute === '' || attribute !== undefined;
  const operators = segmentOperators.filter(
    (operator) => operator !== 'between' || condition.operator === 'between' || attribute?.numbers !== null,
  );
  return (
    <div role="group" aria-label={t('condition', { number })} className="space-y-1">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-1.5 sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto]">
        <Combobox
          aria-label={t('attribute')}
          aria-invalid={(checked && condition.attribute === '') || undefined}
          placeholder={t('chooseAttribute')}
          options={isNamed ? named : [...named, gone(condition.attribute)]}
          value={condition.attribute || null}
          onChange={(key) => onChange(withAttribute(condition, key ?? ''))}
        />
        <PlainSelect
          aria-label={t('operator')}
          className="max-sm:order-1 max-sm:col-span-2"
          options={operators.map((operator) => ({ value: operator, label: enums(operator) }))}
          value={condition.operator}
          onChange={(operator) => onChange(withOperator(condition, operator))}
        />
        <div className="min-w-0 max-sm:order-1 max-sm:col-span-2">
          {(condition.operator === 'is' || condition.operator === 'isNot') && (
            <Combobox
              aria-label={t('value')}
              aria-invalid={(checked && condition.value === '') || undefined}
              className="w-full"
              placeholder={t('chooseValue')}
              disabled={condition.attribute === ''}
              options={values}
              value={condition.value || null}
              onChange={(value) => onChange({ ...condition, value: value ?? '' })}
            />
          )}
          {condition.operator === 'oneOf' && (
            <Combobox
              multiple
              aria-label={t('values')}
              aria-invalid={(checked && condition.values.length === 0) || undefined}
              className="w-full"
              placeholder={t('chooseValues')}
              disabled={condition.attribute === ''}
              options={values}
              value={condition.values}
              onChange={(chosen) => onChange({ ...condition, values: chosen })}
            />
          )}
          {condition.operator === 'between' && (
            <div className="flex gap-1.5">
              {(['from', 'to'] as const).map((end) => (
                <NumberInput
                  key={end}
                  aria-label={t(end)}
                  aria-invalid={(checked && !isComplete(condition)) || undefined}
                  placeholder={
                    attribute?.numbers
                      ? format.number(attribute.numbers[end === 'from' ? 'min' : 'max'])
                      : t(end)
                  }
                  value={condition[end]}
                  onChange={(bound) => onChange({ ...condition, [end]: bound })}
                />
              ))}
            </div>
          )}
        </div>
        <Button
          size="icon"
          variant="ghost"
          aria-label={t('removeCondition', { number })}
          className="max-sm:col-start-2 max-sm:row-start-1"
          onClick={onRemove}
        >
          <X />
        </Button>
      </div>
      {attribute && attribute.distinct > attribute.values.length && 'value' in condition && (
        <p className="text-xs text-ink-muted">{t('mostFrequent', { count: attribute.distinct })}</p>
      )}
    </div>
  );
}
