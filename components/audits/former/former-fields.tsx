'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { Checkbox } from '@/components/ui/checkbox';
import { Combobox } from '@/components/ui/combobox';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import type { FormerMapping } from '@/lib/audits/former/former-mapping';
import { formerHeads, formerLayouts, formerRoles, type FormerRole } from '@/lib/audits/former/former-values';

export interface FormerFieldsProps {
  mapping: FormerMapping;
  columns: readonly string[];
  /** First days of quarters with their names, the latest first. */
  quarters: readonly { value: string; label: string }[];
  onChange: (mapping: FormerMapping) => void;
  /** What the server said, and at which field. */
  problem: { field?: string; message: string } | null;
}

const rolesOf = (layout: FormerMapping['layout']) =>
  formerRoles.filter((role) => layout === 'long' || (role !== 'score' && role !== 'note'));

/** What the columns of a former audit say. */
export function FormerColumns({ mapping, columns, onChange }: FormerFieldsProps) {
  const t = useTranslations('formerAudits');
  const id = useId();
  const isWide = mapping.layout === 'wide';
  const used = new Set(Object.values(mapping.columns));
  const set = (role: FormerRole, column: string | null) =>
    onChange({ ...mapping, columns: { ...mapping.columns, [role]: column ?? undefined } });
  const scored = columns.filter((column) => !used.has(column));
  return (
    <>
      <Panel title={t('layout.title')}>
        <RadioGroup
          aria-label={t('layout.title')}
          className="gap-x-6 lg:grid lg:grid-cols-2"
          value={mapping.layout}
          onChange={(layout) => onChange({ ...mapping, layout: layout as FormerMapping['layout'] })}
          options={formerLayouts.map((value) => ({
            value,
            label: t(`layout.${value}`),
            hint: t(`layout.${value}Hint`),
          }))}
        />
      </Panel>
      <Panel title={t('columns.title')}>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
          {rolesOf(mapping.layout)
            .filter((role) => !isWide || role !== mapping.heads)
            .map((role) => (
              <FieldFrame
                key={role}
                id={`${id}-${role}`}
                label={t(`columns.${role}`)}
                optional={role !== 'touchpoint' && role !== 'score'}
              >
                <Select
                  id={`${id}-${role}`}
                  options={columns.map((column) => ({ value: column, label: column }))}
                  value={mapping.columns[role] ?? null}
                  emptyLabel={role === 'touchpoint' ? undefined : t('columns.none')}
                  onChange={(column) => set(role, column)}
                />
              </FieldFrame>
            ))}
        </div>
        {isWide && (
          <div className="mt-4 space-y-3">
            <FieldFrame id={`${id}-heads`} label={t('columns.heads')} className="max-w-72">
              <Select
                id={`${id}-heads`}
                options={formerHeads.map((value) => ({ value, label: t(`heads.${value}`) }))}
                value={mapping.heads}
                onChange={(heads) => {
                  if (!heads) return;
                  const next = heads as FormerMapping['heads'];
                  onChange({ ...mapping, heads: next, columns: { ...mapping.columns, [next]: undefined } });
                }}
              />
            </FieldFrame>
            <fieldset>
              <legend className="mb-1.5 text-sm font-medium">{t('columns.leftOut')}</legend>
              <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
                {scored.map((column, at) => (
                  <li key={column} className="flex items-center gap-2 text-sm coarse:min-h-control">
                    <Checkbox
                      id={`${id}-in-${at}`}
                      checked={!mapping.leftOut.includes(column)}
                      onCheckedChange={(taken) =>
                        onChange({
                          ...mapping,
                          leftOut: taken
                            ? mapping.leftOut.filter((one) => one !== column)
                            : [...mapping.leftOut, column],
                        })
                      }
                    />
                    <label htmlFor={`${id}-in-${at}`}>{column}</label>
                  </li>
                ))}
              </ul>
            </fieldset>
          </div>
        )}
      </Panel>
    </>
  );
}

const granularities = ['month', 'quarter', 'half', 'year'] as const;
const wordsOf = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Period, scale and auditor of a former audit. */
export function FormerMethod({ mapping, quarters, onChange, problem }: FormerFieldsProps) {
  const t = useTranslations('formerAudits');
  const kinds = useTranslations('enum.periodKinds');
  const id = useId();
  const { period } = mapping;
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  const startOf = quarters[1]?.value ?? quarters[0]?.value ?? '';
  return (
    <Panel title={t('method.title')} description={t('method.scaleHint')}>
      <div className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
        <FieldFrame
          id={`${id}-name`}
          label={t('method.name')}
          hint={t('method.nameHint')}
          error={errorOf('name')}
        >
          <Input
            id={`${id}-name`}
            maxLength={80}
            value={mapping.name}
            onChange={(event) => onChange({ ...mapping, name: event.target.value })}
          />
        </FieldFrame>
        <FieldFrame
          id={`${id}-period`}
          label={t('method.period')}
          error={errorOf('period') ?? errorOf('period.start')}
        >
          <Select
            id={`${id}-period`}
            options={[
              { value: 'fixed', label: t('method.fixed') },
              { value: 'date', label: t('method.fromDate'), disabled: !mapping.columns.date },
              { value: 'period', label: t('method.fromPeriod'), disabled: !mapping.columns.period },
            ]}
            value={period.from}
            onChange={(from) =>
              onChange({
                ...mapping,
                period:
                  from === 'date' || from === 'period'
                    ? { from, granularity: 'quarter' }
                    : { from: 'fixed', start: startOf },
              })
            }
          />
        </FieldFrame>
        {period.from === 'fixed' && (
          <FieldFrame id={`${id}-quarter`} label={t('method.quarter')}>
            <Combobox
              id={`${id}-quarter`}
              options={quarters}
              value={period.start}
              onChange={(start) => start && onChange({ ...mapping, period: { from: 'fixed', start } })}
            />
          </FieldFrame>
        )}
        {period.from === 'date' && (
          <FieldFrame id={`${id}-length`} label={t('method.length')}>
            <Select
              id={`${id}-length`}
              options={granularities.map((value) => ({ value, label: kinds(value) }))}
              value={period.granularity}
              onChange={(value) => {
                const granularity = granularities.find((one) => one === value);
                if (granularity) onChange({ ...mapping, period: { from: 'date', granularity } });
              }}
            />
          </FieldFrame>
        )}
        {!mapping.columns.auditor && !(mapping.layout === 'wide' && mapping.heads === 'auditor') && (
          <FieldFrame id={`${id}-auditor`} label={t('method.auditor')} hint={t('method.auditorHint')}>
            <Input
              id={`${id}-auditor`}
              maxLength={120}
              value={mapping.auditor ?? ''}
              onChange={(event) => onChange({ ...mapping, auditor: event.target.value })}
            />
          </FieldFrame>
        )}
        <FieldFrame id={`${id}-lowest`} label={t('method.lowest')}>
          <NumberInput
            id={`${id}-lowest`}
            value={mapping.scale.min}
            onChange={(min) => onChange({ ...mapping, scale: { ...mapping.scale, min: min ?? 0 } })}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-highest`} label={t('method.highest')}>
          <NumberInput
            id={`${id}-highest`}
            value={mapping.scale.max}
            onChange={(max) => onChange({ ...mapping, scale: { ...mapping.scale, max: max ?? 0 } })}
          />
        </FieldFrame>
        <FieldFrame id={`${id}-decimal`} label={t('method.decimal')}>
          <Select
            id={`${id}-decimal`}
            options={[
              { value: '.', label: t('method.point') },
              { value: ',', label: t('method.comma') },
            ]}
            value={mapping.decimal}
            onChange={(decimal) => onChange({ ...mapping, decimal: decimal === ',' ? ',' : '.' })}
          />
        </FieldFrame>
        <FieldFrame
          id={`${id}-na`}
          label={t('method.notApplicable')}
          hint={t('method.notApplicableHint')}
          optional
        >
          <Input
            id={`${id}-na`}
            defaultValue={mapping.notApplicable.join(', ')}
            onChange={(event) => onChange({ ...mapping, notApplicable: wordsOf(event.target.value) })}
          />
        </FieldFrame>
      </div>
    </Panel>
  );
}
