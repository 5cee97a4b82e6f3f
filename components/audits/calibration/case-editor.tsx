'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PhotoInput } from '@/components/files/photo-input';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { PlainSelect } from '@/components/ui/plain-select';
import { Textarea } from '@/components/ui/textarea';
import type { CriterionOption } from '@/lib/audits/calibration/get-calibration-options';
import { EntryTools, moveByKeys, type EntryMoves } from '../editing/entry-tools';
import type { CaseDraft } from './case-draft';

interface CaseEditorProps extends EntryMoves {
  one: CaseDraft;
  number: number;
  criteria: readonly CriterionOption[];
  onChange: (patch: Partial<CaseDraft>) => void;
  onDuplicate: () => void;
  onDelete: () => void;
}

const anchors = [
  ['anchorLow', 0],
  ['anchorMiddle', 5],
  ['anchorHigh', 10],
] as const;

const chosenWords = ({ question, anchorLow, anchorMiddle, anchorHigh }: CriterionOption) => ({
  question,
  anchorLow,
  anchorMiddle,
  anchorHigh,
});

/** One case of a calibration: what is looked at, and what is asked about it. */
export function CaseEditor({
  one,
  number,
  isFirst,
  isLast,
  criteria,
  onChange,
  onMove,
  onDuplicate,
  onDelete,
}: CaseEditorProps) {
  const moves = { isFirst, isLast, onMove };
  const t = useTranslations('calibration.case');
  const id = useId();
  const asked = criteria.find((criterion) => criterion.id === one.criterionId);
  return (
    <li
      aria-label={t('label', { number })}
      className="border-b border-line px-4 py-4 last:border-b-0"
      onKeyDown={(event) => moveByKeys(event, moves)}
    >
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <span className="figures w-6 text-sm text-ink-muted">{number}</span>
        <Input
          aria-label={t('title')}
          placeholder={t('titleHint')}
          className="min-w-0 flex-1 basis-48"
          value={one.title}
          maxLength={120}
          onChange={(event) => onChange({ title: event.target.value })}
        />
        <EntryTools words="calibration.case" {...moves} onDuplicate={onDuplicate} onDelete={onDelete} />
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <div className="flex flex-col gap-3">
          <div>
            <span id={`${id}-photo`} className="mb-1 block text-sm font-medium">
              {t('photo')}
            </span>
            <PhotoInput
              aria-labelledby={`${id}-photo`}
              value={one.photo}
              onChange={(photo) => onChange({ photo, evidenceId: null })}
            />
          </div>
          <div>
            <Label htmlFor={`${id}-body`}>{t('body')}</Label>
            <Textarea
              id={`${id}-body`}
              rows={3}
              maxLength={4_000}
              value={one.body}
              onChange={(event) => onChange({ body: event.target.value })}
            />
          </div>
          <div>
            <Label htmlFor={`${id}-link`}>{t('link')}</Label>
            <Input
              id={`${id}-link`}
              type="url"
              inputMode="url"
              placeholder="https://"
              maxLength={2_000}
              value={one.link}
              onChange={(event) => onChange({ link: event.target.value })}
            />
          </div>
        </div>
        <div className="flex flex-col gap-3">
          {criteria.length > 0 && (
            <div>
              <Label htmlFor={`${id}-criterion`}>{t('asks')}</Label>
              <PlainSelect
                id={`${id}-criterion`}
                className="w-full"
                value={asked?.id ?? ''}
                options={[
                  { value: '', label: t('ownQuestion') },
                  ...criteria.map((criterion) => ({ value: criterion.id, label: criterion.question })),
                ]}
                onChange={(next) => {
                  const chosen = criteria.find((criterion) => criterion.id === next);
                  // Its words stay, so that an own question can begin with them.
                  onChange(chosen ? { ...chosenWords(chosen), criterionId: next } : { criterionId: null });
                }}
              />
            </div>
          )}
          {asked ? (
            <dl className="grid grid-cols-[2rem_1fr] gap-y-1 text-sm text-ink-muted">
              {anchors.map(
                ([field, point]) =>
                  asked[field] && (
                    <div key={field} className="contents">
                      <dt className="figures font-medium text-ink">{point}</dt>
                      <dd>{asked[field]}</dd>
                    </div>
                  ),
              )}
            </dl>
          ) : (
            <>
              <div>
                <Label htmlFor={`${id}-question`}>{t('question')}</Label>
                <Textarea
                  id={`${id}-question`}
                  rows={2}
                  maxLength={500}
                  value={one.question}
                  onChange={(event) => onChange({ question: event.target.value })}
                />
              </div>
              {anchors.map(([field, point]) => (
                <div key={field}>
                  <Label htmlFor={`${id}-${field}`}>{t('anchor', { point })}</Label>
                  <Textarea
                    id={`${id}-${field}`}
                    rows={1}
                    maxLength={1_000}
                    value={one[field]}
                    onChange={(event) => onChange({ [field]: event.target.value })}
                  />
                </div>
              ))}
            </>
          )}
        </div>
      </div>
    </li>
  );
}
