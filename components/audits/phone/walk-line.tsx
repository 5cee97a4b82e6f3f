'use client';

import { Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type RefObject } from 'react';
import { Badge } from '@/components/ui/badge';
import { Callout } from '@/components/ui/callout';
import type { OperationKind } from '@/db/values/audit-sync';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { KeptVisit } from '@/lib/audits/phone/phone-storage';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { lineKeyOf } from '@/lib/audits/phone/visit-state';
import { askedAgain } from '@/lib/audits/scoring/asked-again';
import { lineScore, needsEvidence, nothingGiven } from '@/lib/audits/scoring/missing-answers';
import type { Criterion, CriterionGiven } from '@/lib/audits/scoring/types';
import type { Assignment } from '@/lib/audits/sync/types';
import { useFormat } from '@/lib/format/use-format';
import type { PhoneLine } from './lines-of';
import { LineMore } from './line-more';
import { LineNotices } from './line-notices';
import { LinePhotos } from './line-photos';
import { NoteField } from './note-field';
import { PhoneButton } from './phone-button';
import { PhonePad } from './phone-pad';

export type ChangeLine = (kind: OperationKind, part: string, value: unknown) => void;

function CriterionCard({
  criterion,
  answer,
  step,
  disabled,
  onChange,
}: {
  criterion: Criterion;
  answer: CriterionGiven;
  step: number;
  disabled: boolean;
  onChange: (answer: CriterionGiven) => void;
}) {
  const t = useTranslations('auditScoring');
  const id = useId();
  const anchors = (
    [
      [0, criterion.anchorLow],
      [5, criterion.anchorMiddle],
      [10, criterion.anchorHigh],
    ] as const
  ).filter(([, text]) => text !== '');
  const hasMore = anchors.length > 0 || criterion.help !== '';
  return (
    <li className="flex flex-col gap-2 border-t border-line pt-4 first:border-t-0 first:pt-0">
      <p className="text-lg">
        {criterion.question} {criterion.critical && <Badge tone="warning">{t('critical')}</Badge>}
      </p>
      {criterion.critical && <p className="text-sm text-ink-muted">{t('criticalHint')}</p>}
      {hasMore && (
        <details id={id} className="text-base text-ink-muted">
          <summary className="inline-flex min-h-11 cursor-pointer items-center gap-1.5">
            <Info aria-hidden className="size-4" />
            {t('anchors')}
          </summary>
          {criterion.help && <p className="pb-1">{criterion.help}</p>}
          <dl className="grid grid-cols-[2rem_1fr] gap-y-1">
            {anchors.map(([point, text]) => (
              <div key={point} className="contents">
                <dt className="figures font-medium text-ink">{point}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <PhonePad
        label={criterion.question}
        describedBy={hasMore ? id : undefined}
        answer={answer}
        step={step}
        disabled={disabled}
        onChange={onChange}
      />
    </li>
  );
}

/** One touchpoint of the walk: what it is, its criteria where they make its score, the note and what else explains it. */
export function WalkLine({
  store,
  phone,
  line,
  position,
  total,
  visit,
  assignment,
  isOpen,
  headingRef,
  onChange,
  onRead,
}: {
  store: PhoneStore;
  phone: PhoneSnapshot;
  line: PhoneLine;
  position: number;
  total: number;
  visit: KeptVisit;
  assignment: Assignment;
  isOpen: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  onChange: ChangeLine;
  onRead: () => void;
}) {
  const t = useTranslations('auditPhone.walk');
  const words = useTranslations('auditScoring');
  const enums = useTranslations('enum');
  const format = useFormat();
  const given = line.given ?? nothingGiven;
  const { form, okFrom } = assignment;
  const criteria = assignment.criteria.filter(({ id }) => line.criterionIds.includes(id));
  const score = lineScore(given, criteria, okFrom);
  const question = assignment.state === 'returned' ? given.question : '';
  const place = [
    t('at', { at: position + 1, total }),
    assignment.chain ?? enums(`phases.${line.phase}`),
  ].join(' · ');
  return (
    <>
      <div>
        <p className="figures text-sm text-ink-muted">{place}</p>
        <h1 ref={headingRef} tabIndex={-1} className="text-2xl font-semibold wrap-anywhere outline-none">
          {line.name}
        </h1>
        {line.segment && <p className="text-lg text-ink-muted">{line.segment}</p>}
        {criteria.length > 0 && score !== null && (
          <p className="figures text-lg">
            {words('madeScore', { score: format.number(score, { decimals: 1 }) })}
          </p>
        )}
      </div>
      {!isOpen && (
        <Callout
          title={
            visit.submission
              ? t('submitting')
              : words(assignment.state === 'submitted' ? 'sent.title' : 'closed.title')
          }
        />
      )}
      <LineNotices
        notices={visit.notices.filter((notice) => lineKeyOf(notice) === lineKeyOf(line))}
        onRead={onRead}
      />
      {isOpen && askedAgain(line) > 0 && (
        <Badge tone="accent" className="self-start">
          {words('formMoved.line')}
        </Badge>
      )}
      {question !== '' && (
        <Callout tone="accent" title={words('question')}>
          {question}
        </Callout>
      )}
      {criteria.length > 0 && (
        <>
          <PhoneButton
            small
            aria-pressed={given.notApplicable}
            disabled={!isOpen}
            className="self-start aria-pressed:border-ink"
            onClick={() => onChange('answer', '', { score: null, notApplicable: !given.notApplicable })}
          >
            {given.notApplicable ? words('applies') : words('appliesNot')}
          </PhoneButton>
          {!given.notApplicable && (
            <ul className="flex flex-col gap-4">
              {criteria.map((criterion) => (
                <CriterionCard
                  key={criterion.id}
                  criterion={criterion}
                  answer={given.answers[criterion.id] ?? { score: null, notApplicable: false }}
                  step={form.step}
                  disabled={!isOpen}
                  onChange={(answer) => onChange('answer', criterion.id, answer)}
                />
              ))}
            </ul>
          )}
        </>
      )}
      <NoteField
        label={words('details.note')}
        hint={
          needsEvidence(score, form) && given.note === '' && line.photos === 0
            ? words('details.noteNeeded')
            : undefined
        }
        value={given.note}
        disabled={!isOpen}
        onKeep={(note) => onChange('note', '', note)}
      />
      <LinePhotos store={store} phone={phone} visit={visit} line={line} isOpen={isOpen} />
      <LineMore given={given} form={form} disabled={!isOpen} onChange={onChange} />
    </>
  );
}
