'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { CheckField } from '@/components/form/check-field';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Callout } from '@/components/ui/callout';
import { Combobox } from '@/components/ui/combobox';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import type { DaysTaken } from '@/lib/audits/cycles/clamp-windows';
import type { CycleOptions } from '@/lib/audits/cycles/get-cycle-options';
import type { CycleInput, UpdateCycleInput } from '@/lib/audits/cycles/input';
import { quarterEnd } from '@/lib/audits/cycles/quarters';
import { useFormat } from '@/lib/format/use-format';
import { AuditorsField } from './auditors-field';
import { BudgetField } from './budget-field';
import { DueField } from './due-field';
import { blankScope, ScopePanel } from './scope-panel';

const schema = async () => (await import('@/lib/audits/cycles/input')).cycleSchema;

interface CycleFormProps {
  base: string;
  id?: string;
  options: CycleOptions;
  currency: string;
  firstFiscalMonth: number;
  values: CycleInput | null;
  /** The last own day of each visit that has days of its own. */
  lastDays?: readonly string[];
  onSave?: BoundAction<CycleInput, { id: string }>;
  onUpdate?: BoundAction<UpdateCycleInput, DaysTaken>;
}

/** Everything that a cycle is planned with, on one page. */
export function CycleForm(props: CycleFormProps) {
  const { base, id, options, currency, firstFiscalMonth, values, lastDays = [], onSave, onUpdate } = props;
  const t = useTranslations('audits.form');
  const kinds = useTranslations('enum.brandKinds');
  const format = useFormat();
  const router = useRouter();
  const present = options.quarters[2] ?? '';
  const period = (start: string) =>
    format.period({ kind: 'quarter', start, end: quarterEnd(start) }, { firstFiscalMonth });
  const quarters = options.quarters.includes(values?.quarterStart ?? present)
    ? options.quarters
    : [values?.quarterStart ?? present, ...options.quarters];
  const ownBrands = options.brands.filter(({ kind }) => kind === 'own').map((brand) => brand.id);
  const defaults: CycleInput = values
    ? { ...values, dueOn: values.dueOn || quarterEnd(values.quarterStart) }
    : {
        name: '',
        quarterStart: present,
        driverId: null,
        budget: null,
        hours: null,
        dueOn: quarterEnd(present),
        formVersionId: options.forms[0]?.id ?? '',
        touchpointIds: options.touchpoints.map((touchpoint) => touchpoint.id),
        brandIds: ownBrands,
        objectIds: options.objects
          .filter(({ kind, brandId }) => kind === 'place' && ownBrands.includes(brandId))
          .map((object) => object.id),
        segmentIds: [],
        auditors: [],
        stopNeedsAction: true,
        weights: options.weights,
      };
  const blank = blankScope(options);
  // As last time is as in the latest closed cycle; where there is none any more, what was taken from it stands as a list.
  const scope = defaults.scope?.by === 'last' && !options.lastClosed ? {} : defaults.scope;
  defaults.scope = { ...blank, ...scope, cycleId: blank.cycleId } as CycleInput['scope'];
  if (defaults.name === '') defaults.name = t('usualName', { period: period(defaults.quarterStart) });
  const brandName = (brandId: string) => options.brands.find((brand) => brand.id === brandId)?.name ?? '';
  const choices = (list: readonly { id: string; name: string }[]) =>
    list.map((entry) => ({ value: entry.id, label: entry.name }));
  return (
    <Form
      schema={schema}
      defaultValues={defaults}
      onSubmit={async (input: CycleInput) => {
        if (id && onUpdate) {
          const result = await onUpdate({ id, ...input });
          return { ...result, data: { id, lostDays: result.data?.lostDays ?? 0 } };
        }
        return onSave?.(input);
      }}
      onSuccess={(data: ({ id: string } & Partial<DaysTaken>) | undefined) => {
        if (data?.lostDays) toast.info(t('daysTaken', { count: data.lostDays }));
        router.push(data ? `${base}/${data.id}` : base);
      }}
    >
      {options.forms.length === 0 && <Callout tone="warning">{t('noForms')}</Callout>}
      {options.brands.length === 0 && <Callout tone="warning">{t('noBrands')}</Callout>}
      <Panel title={t('when')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="name" label={t('name')} className="sm:col-span-2">
            <Input />
          </FormField>
          <FormField name="quarterStart" label={t('period')}>
            <Select options={quarters.map((start) => ({ value: start, label: period(start) }))} />
          </FormField>
          <DueField lastDays={lastDays} />
          <FormField name="driverId" label={t('driver')} hint={t('driverHint')} optional>
            <Combobox options={choices(options.people)} clearable placeholder={t('noDriver')} />
          </FormField>
          <FormField name="formVersionId" label={t('version')}>
            <Select
              options={options.forms.map((form) => ({
                value: form.id,
                label: t('versionOf', { name: form.name, number: form.number }),
              }))}
            />
          </FormField>
          <BudgetField currency={currency} />
          <FormField name="hours" label={t('hours')} optional>
            <NumberInput />
          </FormField>
        </div>
      </Panel>
      <ScopePanel options={options} />
      <Panel title={t('where')}>
        <div className="flex flex-col gap-4">
          <FormField name="brandIds" label={t('brands')} hint={t('brandsHint')}>
            <Combobox
              multiple
              options={options.brands.map((brand) => ({
                value: brand.id,
                label: brand.name,
                hint: kinds(brand.kind),
              }))}
            />
          </FormField>
          <FormField name="objectIds" label={t('objects')} hint={t('objectsHint')} optional>
            <Combobox
              multiple
              options={options.objects.map((object) => ({
                value: object.id,
                label: object.name,
                group: brandName(object.brandId),
              }))}
            />
          </FormField>
          {options.segments.length > 0 && (
            <FormField name="segmentIds" label={t('segments')} hint={t('segmentsHint')} optional>
              <Combobox multiple options={choices(options.segments)} />
            </FormField>
          )}
        </div>
      </Panel>
      <Panel title={t('who')} description={t('whoHint')}>
        <FormField name="auditors" label={t('auditors')} group hideLabel>
          {({ value, onChange }) => (
            <AuditorsField people={options.people} value={value ?? []} onChange={onChange} />
          )}
        </FormField>
      </Panel>
      <CheckField name="stopNeedsAction" label={t('stopNeedsAction')} />
      <FormActions>
        <SubmitButton>{id ? undefined : t('submit')}</SubmitButton>
      </FormActions>
    </Form>
  );
}
