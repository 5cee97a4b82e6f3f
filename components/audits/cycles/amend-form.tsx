'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Combobox } from '@/components/ui/combobox';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { DaysTaken } from '@/lib/audits/cycles/clamp-windows';
import type { AmendCycleInput } from '@/lib/audits/cycles/input';
import { AuditorsField } from './auditors-field';
import { BudgetField } from './budget-field';
import { DueField } from './due-field';

const schema = async () => (await import('@/lib/audits/cycles/input')).amendCycleSchema;

/** What may still change once a cycle is open: how it is run, not what is scored. */
export function AmendForm({
  href,
  values,
  lastDays,
  people,
  currency,
  onSave,
}: {
  /** The cycle's page. */
  href: string;
  values: AmendCycleInput;
  /** The last own day of each visit that has days of its own. */
  lastDays: readonly string[];
  people: readonly { id: string; name: string }[];
  currency: string;
  onSave: BoundAction<AmendCycleInput, DaysTaken>;
}) {
  const t = useTranslations('audits.form');
  const router = useRouter();
  return (
    <Form
      schema={schema}
      defaultValues={values}
      onSubmit={onSave}
      onSuccess={(taken: DaysTaken | undefined) => {
        if (taken?.lostDays) toast.info(t('daysTaken', { count: taken.lostDays }));
        router.push(href);
      }}
    >
      <Panel title={t('when')} description={t('amendHint')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField name="name" label={t('name')} className="sm:col-span-2">
            <Input />
          </FormField>
          <DueField lastDays={lastDays} />
          <FormField name="driverId" label={t('driver')} hint={t('driverHint')} optional>
            <Combobox
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              clearable
              placeholder={t('noDriver')}
            />
          </FormField>
          <BudgetField currency={currency} />
          <FormField name="hours" label={t('hours')} optional>
            <NumberInput />
          </FormField>
        </div>
      </Panel>
      <Panel title={t('who')} description={t('whoHint')}>
        <FormField name="auditors" label={t('auditors')} group hideLabel>
          {({ value, onChange }) => <AuditorsField people={people} value={value ?? []} onChange={onChange} />}
        </FormField>
      </Panel>
      <FormActions>
        <SubmitButton />
      </FormActions>
    </Form>
  );
}
