'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { Dialog } from '@/components/ui/dialog';
import { NumberInput } from '@/components/ui/number-input';
import { Select } from '@/components/ui/select';
import { linkMarks } from '@/db/values/chains';
import type { SaveLinkInput } from '@/lib/chains/input';
import type { Chain, ChainLink } from '@/lib/chains/types';
import { MoneyField } from './money-field';
import { NextField } from './next-field';

const schema = async () => (await import('@/lib/chains/input')).saveLinkSchema;

/** What is known of a link, what comes next, and what should become of it. */
export function LinkDialog({
  chain,
  link,
  units,
  currency,
  onSubmit,
  onDone,
  onClose,
}: {
  chain: Chain;
  link: ChainLink;
  units: readonly { id: string; name: string }[];
  currency: string;
  onSubmit: (input: SaveLinkInput) => Promise<FormResult>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('chains.link');
  const marks = useTranslations('enum.linkMarks');
  const { touchpointId, name } = link;
  const others = chain.links.filter((one) => one.touchpointId !== touchpointId);
  const values: SaveLinkInput = {
    id: chain.id,
    touchpointId,
    customerActions: link.customerActions,
    staff: link.staff,
    minutes: link.minutes,
    cost: link.cost,
    mark: link.mark,
    mergeIntoId: link.mergeIntoId,
    handToUnitId: link.handToUnitId,
    thenMinutes: link.thenMinutes,
    thenCost: link.thenCost,
    next: chain.handovers.flatMap(({ from, to, data }) =>
      from === touchpointId ? [{ touchpointId: to, data }] : [],
    ),
  };
  return (
    <Dialog open onOpenChange={onClose} title={t('title', { name })}>
      <Form schema={schema} defaultValues={values} onSubmit={onSubmit} onSuccess={onDone}>
        {(form) => {
          const mark = form.watch('mark');
          const leavesSomething = mark !== null && mark !== 'drop';
          return (
            <>
              <NextField others={others} />
              <fieldset className="grid gap-4 sm:grid-cols-2">
                <legend className="mb-2 text-sm font-semibold">{t('now')}</legend>
                <FormField name="customerActions" label={t('customerActions')} optional>
                  <NumberInput />
                </FormField>
                <FormField name="staff" label={t('staff')} optional>
                  <NumberInput />
                </FormField>
                <FormField name="minutes" label={t('minutes')} optional>
                  <NumberInput />
                </FormField>
                <MoneyField name="cost" label={t('cost')} currency={currency} />
              </fieldset>
              <fieldset className="grid gap-4 sm:grid-cols-2">
                <legend className="mb-2 text-sm font-semibold">{t('then')}</legend>
                <FormField name="mark" label={t('mark')} className="sm:col-span-2">
                  <Select
                    emptyLabel={t('stays')}
                    options={linkMarks.map((one) => ({ value: one, label: marks(one) }))}
                  />
                </FormField>
                {mark === 'merge' && (
                  <FormField name="mergeIntoId" label={t('mergeInto')} optional className="sm:col-span-2">
                    <Select
                      emptyLabel={t('notChosen')}
                      options={others.map((one) => ({ value: one.touchpointId, label: one.name }))}
                    />
                  </FormField>
                )}
                {mark === 'hand' && (
                  <FormField name="handToUnitId" label={t('handTo')} optional className="sm:col-span-2">
                    <Select
                      emptyLabel={t('notChosen')}
                      options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
                    />
                  </FormField>
                )}
                {leavesSomething && (
                  <>
                    <FormField name="thenMinutes" label={t('thenMinutes')} hint={t('thenHint')} optional>
                      <NumberInput />
                    </FormField>
                    <MoneyField
                      name="thenCost"
                      label={t('thenCost')}
                      hint={t('thenHint')}
                      currency={currency}
                    />
                  </>
                )}
              </fieldset>
              <FormActions align="end">
                <SubmitButton>{t('save')}</SubmitButton>
              </FormActions>
            </>
          );
        }}
      </Form>
    </Dialog>
  );
}
