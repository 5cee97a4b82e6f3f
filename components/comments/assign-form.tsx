'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DateInput } from '@/components/ui/date-input';
import { Label } from '@/components/ui/label';
import type { Named } from '@/lib/comments/mention-text';
import type { MentionChoice } from '@/lib/comments/types';
import { failureText } from './use-comments';

/** Says who takes care of a thread, and until when. */
export function AssignForm({
  assigneeId,
  assigneeName,
  dueOn,
  people,
  onSave,
  onClose,
}: {
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string | null;
  people: readonly MentionChoice[] | null;
  onSave: (
    values: { assigneeId: string | null; dueOn: string | null },
    named: readonly Named[],
  ) => Promise<void>;
  onClose: () => void;
}) {
  const t = useTranslations('comments.assign');
  const ui = useTranslations('ui');
  const id = useId();
  const [person, setPerson] = useState(assigneeId);
  const [day, setDay] = useState(dueOn);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const now = assigneeId && assigneeName ? [{ id: assigneeId, name: assigneeName }] : [];
  const choices = [...now.filter((one) => !people?.some((other) => other.id === one.id)), ...(people ?? [])];

  const save = async () => {
    setSaving(true);
    setProblem(null);
    try {
      await onSave(
        { assigneeId: person, dueOn: day },
        choices.filter((one) => one.id === person),
      );
    } catch (error) {
      setProblem(failureText(error, ui('unreachable')));
      setSaving(false);
    }
  };

  return (
    <div role="group" aria-label={t('title')} className="my-2 space-y-2 rounded bg-sunken p-2.5">
      <div className="grid grid-cols-2 gap-2">
        <div className="min-w-0 space-y-1">
          <Label htmlFor={`${id}-person`}>{t('person')}</Label>
          <Combobox
            id={`${id}-person`}
            value={person}
            onChange={setPerson}
            clearable
            placeholder={t('nobody')}
            options={choices.map((one) => ({ value: one.id, label: one.name }))}
          />
        </div>
        <div className="min-w-0 space-y-1">
          <Label htmlFor={`${id}-day`}>{t('dueOn')}</Label>
          <DateInput id={`${id}-day`} value={day} onChange={setDay} />
        </div>
      </div>
      {problem && (
        <p role="alert" className="text-sm text-danger-ink">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={onClose}>
          {ui('cancel')}
        </Button>
        <Button size="sm" variant="primary" loading={isSaving} onClick={() => void save()}>
          {t('save')}
        </Button>
      </div>
    </div>
  );
}
