'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import type { FormResult } from '@/components/form/form-result';
import { SubmitButton } from '@/components/form/submit-button';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { lifecycleStages, type LifecycleStage } from '@/db/values/touchpoints';
import type { MoveToStageInput } from '@/lib/touchpoints/lifecycle/input';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';
import { useSuggestionWords } from './suggestion-words';

const schema = async () => (await import('@/lib/touchpoints/lifecycle/input')).moveToStageSchema;

/** Puts a touchpoint into a stage of its life, with day and reason; what the figures suggest stands beside it and is not chosen. */
export function MoveDialog({
  touchpoint,
  to,
  today,
  onSubmit,
  onDone,
  onClose,
}: {
  touchpoint: LivingTouchpoint;
  /** The column that it was dropped on. */
  to?: LifecycleStage;
  today: string;
  onSubmit: (input: MoveToStageInput) => Promise<FormResult>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('lifecycle.move');
  const stages = useTranslations('enum.lifecycleStages');
  const words = useSuggestionWords();
  const { id, name, stage, suggestion } = touchpoint;
  const told = words(suggestion);
  const values = { ids: [id], stage: to ?? stage, since: today, reason: '' } as MoveToStageInput;
  return (
    <Dialog open onOpenChange={onClose} title={t('title', { name })}>
      <Form schema={schema} defaultValues={values} onSubmit={onSubmit} onSuccess={onDone}>
        <p className="text-sm text-ink-muted">
          {told.stage === null ? told.why : t('suggested', { stage: told.stage, why: told.why })}
        </p>
        <FormField name="stage" label={t('stage')}>
          <Select
            placeholder={t('choose')}
            options={lifecycleStages.map((one) => ({ value: one, label: stages(one) }))}
          />
        </FormField>
        <FormField name="since" label={t('since')}>
          <DateInput max={today} />
        </FormField>
        <FormField name="reason" label={t('reason')} hint={t('reasonHint')}>
          <Textarea rows={3} />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
