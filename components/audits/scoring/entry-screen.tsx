'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { SaveStatus } from '@/components/saving/save-status';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Kbd } from '@/components/ui/kbd';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import type { SubmitVisitInput } from '@/lib/audits/scoring/input';
import { missingOf, nothingGiven } from '@/lib/audits/scoring/missing-answers';
import type { RatingGiven, ScoringVisit } from '@/lib/audits/scoring/types';
import { entryFields, isNumbered, sayIn, saidIn, type EntryField } from './entry-fields';
import { EntryJump } from './entry-jump';
import { EntryRow } from './entry-row';
import { SubmitPanel } from './submit-panel';
import { keyOf, useRatings } from './use-ratings';

/** A filled worksheet is typed in: a row for each box of the paper, in its order and with its numbers. */
export function EntryScreen({
  visit,
  api,
  submit,
}: {
  /** Its lines in the order of the walk, as on paper. */
  visit: ScoringVisit;
  /** Where ratings go: the handlers of audits. */
  api: string;
  submit: BoundAction<SubmitVisitInput>;
}) {
  const t = useTranslations('auditScoring');
  const list = useRef<HTMLUListElement>(null);
  const { given, change, refusals, state, whenSaved, retry } = useRatings(
    visit,
    `${api}/visits/${visit.id}/ratings`,
  );
  const [done, setDone] = useState<readonly { at: number; before: RatingGiven }[]>([]);
  const fields = entryFields(visit.lines, visit.criteria);
  const missing = visit.lines.flatMap((line) => {
    const photos = visit.photos.filter(({ touchpointId }) => touchpointId === line.touchpointId).length;
    const said = { ...line, given: given.get(keyOf(line)) ?? null, photos };
    const what = missingOf(said, visit.criteria, visit.form, visit.okFrom);
    return what ? [{ line, missing: what }] : [];
  });
  const filled = fields.filter((field) => {
    const { score, notApplicable } = saidIn(field, given.get(keyOf(field.line)));
    return score !== null || notApplicable;
  }).length;
  const progress = t('entry.progress', { typed: filled, total: fields.length });

  const box = (at: number) => list.current?.querySelectorAll<HTMLElement>('[data-entry]')[at];
  const say = (at: number, field: EntryField, patch: Partial<RatingGiven>) => {
    setDone([...done, { at, before: given.get(keyOf(field.line)) ?? nothingGiven }]);
    change(field.line, patch);
  };
  const undo = () => {
    const last = done.at(-1);
    const field = last && fields[last.at];
    if (!field) return;
    change(field.line, last.before);
    setDone(done.slice(0, -1));
    box(last.at)?.focus();
  };
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 flex flex-col gap-2 border-b border-line bg-canvas px-4 py-2 sm:-mx-6 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p role="status" className="figures text-sm font-medium">
            {progress}
          </p>
          <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <SaveStatus state={state} onRetry={retry} />
            <EntryJump
              onJump={(number) => {
                const at = fields.findIndex((field) => isNumbered(field, number));
                box(at)?.focus();
                return at >= 0;
              }}
            />
            <Button size="sm" disabled={done.length === 0} onClick={undo}>
              <Undo2 />
              {t('entry.undo')}
            </Button>
          </span>
        </div>
        <Progress value={filled} max={fields.length} label={t('progressLabel')} valueText={progress} />
      </div>
      {visit.state === 'returned' && (
        <Callout tone="accent" title={t('returned.title')}>
          {t('returned.body')}
        </Callout>
      )}
      <p className="text-sm leading-6 text-ink-muted">
        {t.rich('entry.keys', { key: (text) => <Kbd keys={[String(text)]} /> })}
      </p>
      <Panel flush>
        <ul
          ref={list}
          className="divide-y divide-line"
          onKeyDown={(event) => {
            const inNote = event.target instanceof HTMLElement && 'note' in event.target.dataset;
            if (inNote || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
            event.preventDefault();
            undo();
          }}
        >
          {fields.map((field, at) => {
            const { line } = field;
            const said = given.get(keyOf(line));
            const isFirst = fields[at - 1]?.line !== line;
            const isLast = fields[at + 1]?.line !== line;
            return (
              <EntryRow
                key={field.number}
                field={field}
                said={saidIn(field, said)}
                id={isFirst ? `line-${line.touchpointId}-${line.segmentId ?? 'all'}` : undefined}
                note={isLast ? (said?.note ?? '') : null}
                step={visit.form.step}
                refusal={isLast ? refusals.get(keyOf(line)) : undefined}
                isMissing={missing.some((one) => one.line === line && one.missing === 'evidence')}
                onSay={(next) => say(at, field, sayIn(field, said, next))}
                onNote={(note) => say(at, field, { note })}
                onMove={(by) => box(at + by)?.focus()}
                onToNote={() =>
                  list.current
                    ?.querySelector<HTMLElement>(`[data-line="${keyOf(line)}"] [data-note]`)
                    ?.focus()
                }
              />
            );
          })}
        </ul>
      </Panel>
      <SubmitPanel
        visit={visit}
        missing={missing}
        isStuck={state.kind === 'offline' || state.kind === 'failed'}
        whenSaved={whenSaved}
        submit={submit}
      />
    </>
  );
}
