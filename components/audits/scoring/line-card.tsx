'use client';

import { Flag, MessageSquareText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { askedAgain } from '@/lib/audits/scoring/asked-again';
import { lineScore, missingOf, needsEvidence, nothingGiven } from '@/lib/audits/scoring/missing-answers';
import type { RatingGiven, ScoringLine, ScoringVisit } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';
import type { usePositions } from '../positions/use-positions';
import { CriterionRow } from './criterion-row';
import { LineDetails } from './line-details';
import { PhotoDrop } from './photo-drop';
import { PhotoButton, PhotoStrip } from './photo-strip';
import { ScoreScale } from './score-scale';
import type { Photos } from './use-photos';

/** One touchpoint of a visit: its score, or the criteria that make it, and what explains it. */
export function LineCard({
  line,
  visit,
  given,
  photos,
  positions,
  filesPath,
  onChange,
}: {
  line: ScoringLine;
  visit: ScoringVisit;
  given: RatingGiven | undefined;
  photos: Photos;
  positions: Pick<ReturnType<typeof usePositions>, 'ask' | 'find'>;
  /** Where photos are served. */
  filesPath: string;
  onChange: (patch: Partial<RatingGiven>) => void;
}) {
  const t = useTranslations('auditScoring');
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const root = useRef<HTMLElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const { form, okFrom } = visit;
  const said = given ?? nothingGiven;
  const criteria = visit.criteria.filter(({ id }) => line.criterionIds.includes(id));
  const score = lineScore(said, criteria, okFrom);
  const seen = photos.photos.filter(({ touchpointId }) => touchpointId === line.touchpointId).length;
  const missing = missingOf({ ...line, given: said, photos: seen }, visit.criteria, form, okFrom);
  const whole = { touchpointId: line.touchpointId, criterionId: null };
  const needsNote = needsEvidence(score, form);
  const question = visit.state === 'returned' ? said.question : '';
  const open = opened || missing === 'evidence' || question !== '';
  const name = line.segment ? t('lineOfSegment', { name: line.name, segment: line.segment }) : line.name;

  const toNote = () => {
    // Drawn at once, so that the first letter typed after Enter goes into the note and not to the scale.
    flushSync(() => setOpened(true));
    note.current?.focus();
  };
  const toScale = () =>
    root.current?.querySelector<HTMLElement>('[data-score-scale] [tabindex="0"]')?.focus();
  const answer = (id: string, next: { score: number | null; notApplicable: boolean }) =>
    onChange({ notApplicable: false, answers: { ...said.answers, [id]: next } });

  const strip = (criterionId: string | null, of: string) => (
    <PhotoStrip
      className="mt-3"
      place={{ ...whole, criterionId }}
      name={of}
      photos={photos}
      filesPath={filesPath}
      disabled={!visit.isOpen}
    />
  );

  return (
    <PhotoDrop
      rootRef={root}
      disabled={!visit.isOpen}
      onFiles={(files) => photos.add(whole, files)}
      id={`line-${line.touchpointId}-${line.segmentId ?? 'all'}`}
      aria-label={name}
      data-missing={missing ?? undefined}
      className="scroll-mt-24 border-b border-line px-4 py-3 last:border-b-0"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="flex min-w-0 flex-1 basis-48 flex-wrap items-center gap-2 text-base font-medium">
          <span>{name}</span>
          {said.notApplicable && <Badge>{t('scale.notApplicable')}</Badge>}
          {criteria.length > 0 && score !== null && (
            <span className="figures text-sm font-normal text-ink-muted">
              {t('madeScore', { score: format.number(score, { decimals: 1 }) })}
            </span>
          )}
          {said.followUp && <Flag aria-label={t('details.followUp')} className="size-4 text-ink-muted" />}
        </h3>
        {criteria.length === 0 && (
          <div className="w-full md:w-auto">
            <ScoreScale
              label={name}
              score={said.score}
              notApplicable={said.notApplicable}
              step={form.step}
              disabled={!visit.isOpen}
              onChange={onChange}
              onNote={toNote}
            />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-1.5">
          {visit.isOpen && (
            <PhotoButton
              name={name}
              onPress={positions.ask}
              onFiles={(files) => photos.add(whole, files, positions.find)}
            />
          )}
          {criteria.length > 0 && (
            <Button
              size="sm"
              variant="ghost"
              aria-pressed={said.notApplicable}
              disabled={!visit.isOpen}
              className="coarse:h-11"
              onClick={() => onChange({ notApplicable: !said.notApplicable })}
            >
              {said.notApplicable ? t('applies') : t('appliesNot')}
            </Button>
          )}
          <Button
            size="sm"
            variant="ghost"
            aria-expanded={open}
            className="justify-start md:w-44 coarse:h-11"
            onClick={() => setOpened(!open)}
          >
            <MessageSquareText />
            {said.note === '' ? t('addNote') : t('showNote')}
          </Button>
        </div>
      </div>
      {strip(null, name)}
      {visit.isOpen && askedAgain({ ...line, given: said }) > 0 && (
        <Badge tone="accent" className="mt-3">
          {t('formMoved.line')}
        </Badge>
      )}
      {question !== '' && (
        <Callout tone="accent" title={t('question')} className="mt-3">
          {question}
        </Callout>
      )}
      {criteria.length > 0 && !said.notApplicable && (
        <div className="mt-1 divide-y divide-line pl-0 md:pl-4">
          {criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              answer={said.answers[criterion.id]}
              step={form.step}
              disabled={!visit.isOpen}
              onChange={(next) => answer(criterion.id, next)}
              onNote={toNote}
              photoButton={
                visit.isOpen && (
                  <PhotoButton
                    compact
                    name={criterion.question}
                    onPress={positions.ask}
                    onFiles={(files) =>
                      photos.add({ ...whole, criterionId: criterion.id }, files, positions.find)
                    }
                  />
                )
              }
              photoStrip={strip(criterion.id, criterion.question)}
            />
          ))}
        </div>
      )}
      {open && (
        <div className="mt-3 max-w-3xl">
          <LineDetails
            given={said}
            form={form}
            disabled={!visit.isOpen}
            needsNote={needsNote && said.note === '' && seen === 0}
            noteRef={note}
            onChange={onChange}
            onLeave={toScale}
          />
        </div>
      )}
    </PhotoDrop>
  );
}
