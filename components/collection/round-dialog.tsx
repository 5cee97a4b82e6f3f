'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { CollectionRoundInput } from '@/lib/collection/input';
import type { BoundAction } from '@/components/layout/bound-action';

const schema = async () => (await import('@/lib/collection/input')).collectionRoundSchema;

interface RoundDialogProps {
  trigger?: React.ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  round?: { name: string; question: string; closesAt: string | null };
  today: string;
  submitLabel: string;
  onSubmit: BoundAction<CollectionRoundInput>;
  onDone: () => void;
}

/** What a round is called, what it asks, and when its link stops. */
export function RoundDialog({
  trigger,
  open,
  onOpenChange,
  title,
  round,
  today,
  submitLabel,
  onSubmit,
  onDone,
}: RoundDialogProps) {
  const t = useTranslations('collection.round');
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={onOpenChange} title={title}>
      <Form
        schema={schema}
        defaultValues={{
          name: round?.name ?? '',
          question: round?.question ?? t('usualQuestion'),
          closesAt: round?.closesAt ?? null,
        }}
        onSubmit={(values) => onSubmit(values)}
        onSuccess={onDone}
      >
        <FormField name="name" label={t('name')} hint={t('nameHint')}>
          <Input autoFocus />
        </FormField>
        <FormField name="question" label={t('question')} hint={t('questionHint')} optional>
          <Textarea />
        </FormField>
        <FormField name="closesAt" label={t('closesAt')} hint={t('closesAtHint')} optional>
          {({ value, onChange, ...control }) => (
            <DateInput
              {...control}
              min={today}
              value={typeof value === 'string' ? localDay(value) : null}
              onChange={(day) => onChange(day === null ? null : endOfDay(day))}
            />
          )}
        </FormField>
        <FormActions align="end">
          <SubmitButton>{submitLabel}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** The last second of a day where the person is, as an instant. */
function endOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59).toISOString();
}

function localDay(instant: string): string {
  const at = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
