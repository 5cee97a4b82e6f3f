'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { callApi } from '@/components/layout/call-api';
import { Callout } from '@/components/ui/callout';
import { DateInput } from '@/components/ui/date-input';
import { Input } from '@/components/ui/input';
import { NumberInput } from '@/components/ui/number-input';
import { Sheet } from '@/components/ui/sheet';
import { Textarea } from '@/components/ui/textarea';
import type { SegmentRules } from '@/db/values/segments';
import type { SegmentInput, UpdateSegmentInput } from '@/lib/segments/input';
import { RulesField } from './rules-field';
import { RulesPreview } from './rules-preview';
import type { NamedPeriod, OfferedAttribute, ShownSegment, Thresholds } from './shown';

const schema = async () => (await import('@/lib/segments/input')).segmentSchema;

export interface SegmentEditing {
  /** Where attributes are offered and rules counted. */
  api: string;
  period: NamedPeriod | null;
  thresholds: Thresholds;
  create: BoundAction<SegmentInput>;
  update: BoundAction<UpdateSegmentInput>;
}

/** What attributes there are to make rules of: null while they come, `failed` where they do not. */
function useAttributes(path: string): readonly OfferedAttribute[] | 'failed' | null {
  const [attributes, setAttributes] = useState<readonly OfferedAttribute[] | 'failed' | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    callApi<{ attributes: OfferedAttribute[] }>(path, { signal: controller.signal }).then(
      (answer) => setAttributes(answer.attributes),
      () => {
        if (!controller.signal.aborted) setAttributes('failed');
      },
    );
    return () => controller.abort();
  }, [path]);
  return attributes;
}

/** A new segment, or the change of one, with what its rules find beside them. */
export function SegmentSheet({
  segment,
  editing,
  onSaved,
  onClose,
}: {
  segment: ShownSegment | null;
  editing: SegmentEditing;
  onSaved: (name: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations('segments');
  const rulesId = useId();
  const { api, period, thresholds, create, update } = editing;
  const attributes = useAttributes(`${api}/attributes`);
  return (
    <Sheet
      open
      onOpenChange={onClose}
      title={t(segment ? 'form.changeTitle' : 'form.createTitle')}
      className="max-w-2xl"
    >
      <Form
        schema={schema}
        defaultValues={{
          name: segment?.name ?? '',
          note: segment?.note ?? '',
          share: segment?.share ?? null,
          shareSource: segment?.shareSource ?? '',
          shareOn: segment?.shareOn ?? null,
          rules: segment?.rules ?? null,
        }}
        onSubmit={(values) =>
          segment ? update({ ...values, id: segment.id, updatedAt: segment.updatedAt }) : create(values)
        }
        onSuccess={(_, form) => onSaved(form.getValues('name').trim())}
      >
        {({ watch, formState }) => {
          const rules = watch('rules') as SegmentRules | null;
          const share = (watch('share') as number | null | undefined) ?? null;
          const isWrong = formState.errors.rules !== undefined;
          return (
            <>
              <FormField name="name" label={t('form.name')}>
                <Input autoFocus autoComplete="off" />
              </FormField>
              <FormField name="share" label={t('form.share')} hint={t('form.shareHint')} optional>
                {({ value, onChange, ...control }) => (
                  <NumberInput
                    {...control}
                    unit="%"
                    className="max-w-32"
                    value={typeof value === 'number' ? Math.round(value * 10_000) / 100 : value}
                    onChange={(percent) => onChange(percent === null ? null : percent / 100)}
                  />
                )}
              </FormField>
              <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_auto]">
                <FormField
                  name="shareSource"
                  label={t('form.shareSource')}
                  hint={t('form.shareSourceHint')}
                  optional
                >
                  <Input autoComplete="off" />
                </FormField>
                <FormField name="shareOn" label={t('form.shareOn')} optional className="sm:justify-end">
                  <DateInput />
                </FormField>
              </div>
              <FormField name="rules" label={t('rules.title')} hint={t('rules.hint')} group optional>
                {({ id: _id, onChange, 'aria-labelledby': labelledBy }) => (
                  <div role="group" id={rulesId} aria-labelledby={labelledBy} className="space-y-3">
                    {attributes === null && (
                      <p role="status" className="text-sm text-ink-muted">
                        {t('rules.loading')}
                      </p>
                    )}
                    {attributes === 'failed' && <Callout tone="danger">{t('rules.loadFailed')}</Callout>}
                    {Array.isArray(attributes) && (
                      <RulesField
                        value={rules}
                        onChange={onChange}
                        attributes={attributes as readonly OfferedAttribute[]}
                        checked={isWrong}
                      />
                    )}
                    {isWrong && (
                      <p role="alert" className="text-sm text-danger-ink">
                        {t('rules.incomplete')}
                      </p>
                    )}
                  </div>
                )}
              </FormField>
              {rules && (
                <RulesPreview
                  path={`${api}/preview`}
                  rules={rules}
                  id={segment?.id}
                  period={period}
                  share={share}
                  thresholds={thresholds}
                />
              )}
              <FormField name="note" label={t('form.note')} optional>
                <Textarea rows={2} />
              </FormField>
              <FormActions align="end">
                <SubmitButton>{t(segment ? 'form.save' : 'form.submit')}</SubmitButton>
              </FormActions>
            </>
          );
        }}
      </Form>
    </Sheet>
  );
}
