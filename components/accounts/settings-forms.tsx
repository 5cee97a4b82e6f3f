'use client';

import { useTranslations } from 'next-intl';
import { Form, type FormProps } from '@/components/form/form';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { toast } from '@/components/ui/toast';
import { cycleWeights } from '@/db/values/audits';
import { sources } from '@/db/values/ratings';
import type { OrganizationSettingsInput, WorkspaceSettingsInput } from '@/lib/accounts/input';
import { useFormat } from '@/lib/format/use-format';
import { LocaleFields, NameFields } from './place-fields';

type Submit<Input extends object> = FormProps<Input, Input, unknown>['onSubmit'];

const organizationSchema = async () => (await import('@/lib/accounts/input')).organizationSettingsSchema;
const workspaceSchema = async () => (await import('@/lib/accounts/input')).workspaceSettingsSchema;

export function OrganizationSettingsForm({
  settings,
  onSave,
}: {
  settings: OrganizationSettingsInput;
  onSave: Submit<OrganizationSettingsInput>;
}) {
  const t = useTranslations('settings');
  const words = useTranslations('organization.settings');
  return (
    <Form
      schema={organizationSchema}
      defaultValues={settings}
      onSubmit={onSave}
      onSuccess={() => toast.success(t('saved'))}
    >
      <Panel id="general" title={t('general')}>
        <div className="flex flex-col gap-5">
          <NameFields />
        </div>
      </Panel>
      <Panel id="locale" title={words('defaults')}>
        <LocaleFields />
      </Panel>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}

function ScoreField({
  name,
  label,
  ...look
}: {
  name: string;
  label: string;
  unit?: string;
  decimals?: number;
}) {
  return (
    <FormField name={name} label={label}>
      {({ value, onChange, ...control }) => (
        <NumberInput
          {...control}
          {...look}
          value={value as number | null}
          onChange={onChange}
          className="w-28"
        />
      )}
    </FormField>
  );
}

export function WorkspaceSettingsForm({
  settings,
  onSave,
}: {
  settings: WorkspaceSettingsInput;
  onSave: Submit<WorkspaceSettingsInput>;
}) {
  const t = useTranslations('settings');
  const words = useTranslations('enum.sources');
  const ways = useTranslations('enum.cycleWeights');
  const format = useFormat();
  const months = Array.from({ length: 12 }, (_, index) => ({
    value: String(index + 1),
    label: format.monthName(index + 1),
  }));
  return (
    <Form
      schema={workspaceSchema}
      defaultValues={settings}
      onSubmit={onSave}
      onSuccess={() => toast.success(t('saved'))}
    >
      <Panel id="general" title={t('general')}>
        <div className="flex flex-col gap-5">
          <NameFields />
        </div>
      </Panel>
      <Panel id="locale" title={t('locale')}>
        <div className="flex flex-col gap-5">
          <LocaleFields />
          <FormField name="firstFiscalMonth" label={t('firstFiscalMonth')} className="max-w-64">
            {({ value, onChange, ...control }) => (
              <Select
                {...control}
                options={months}
                value={String(value)}
                onChange={(month) => onChange(Number(month))}
              />
            )}
          </FormField>
        </div>
      </Panel>
      <Panel id="method" title={t('method')} description={t('methodHint')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <ScoreField name="wowFrom" label={t('wowFrom')} />
          <ScoreField name="okFrom" label={t('okFrom')} />
          <ScoreField name="goal" label={t('goal')} />
          <ScoreField name="ideal" label={t('ideal')} />
          <FormField name="defaultSource" label={t('defaultSource')}>
            <Select options={sources.map((source) => ({ value: source, label: words(source) }))} />
          </FormField>
          <FormField name="cycleWeights" label={t('cycleWeights')} hint={t('cycleWeightsHint')}>
            <Select options={cycleWeights.map((way) => ({ value: way, label: ways(way) }))} />
          </FormField>
        </div>
      </Panel>
      <Panel id="agreement" title={t('agreement')} description={t('agreementHint')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <ScoreField name="agreementDifference" label={t('agreementDifference')} />
          <ScoreField name="agreementWithin" label={t('agreementWithin')} unit="%" />
          <ScoreField name="agreementGood" label={t('agreementGood')} decimals={3} />
          <ScoreField name="agreementLow" label={t('agreementLow')} decimals={3} />
        </div>
      </Panel>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  );
}
