'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Label } from '@/components/ui/label';
import { NumberInput } from '@/components/ui/number-input';
import { Panel } from '@/components/ui/panel';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { CaseIdInput, SaveOutcomeInput } from '@/lib/audits/calibration/input';
import { isSameOutcome, type SaidOutcome } from '@/lib/audits/calibration/same-outcome';
import type { Calibration, CalibrationCase, CaseOutcome } from '@/lib/audits/calibration/types';
import { useFormat } from '@/lib/format/use-format';
import { CaseWordsView } from './case-words';

export interface OutcomeActions {
  save: BoundAction<SaveOutcomeInput>;
  takeOver: BoundAction<CaseIdInput, { formId: string; number: number; made: boolean }>;
}

const anchors = [
  ['anchorLow', 'proposedLow', 0],
  ['anchorMiddle', 'proposedMiddle', 5],
  ['anchorHigh', 'proposedHigh', 10],
] as const;

/** One case on the table, for who leads: what was noted, what was agreed on, what its anchors should say. */
export function CaseResultPanel({
  calibration,
  one,
  outcome,
  number,
  base,
  actions,
}: {
  calibration: Pick<Calibration, 'state' | 'auditors' | 'form' | 'draft' | 'cases'>;
  one: CalibrationCase;
  outcome: CaseOutcome;
  number: number;
  /** Of the brand. */
  base: string;
  actions: OutcomeActions;
}) {
  const t = useTranslations('calibration.outcome');
  const words = useTranslations('calibration');
  const format = useFormat();
  const id = useId();
  const { takenOverAt, ...begun } = outcome;
  const router = useRouter();
  /** What is typed, and what it began from; null where nothing is: then the page shows what is saved, whoever saved it. */
  const [typed, setTyped] = useState<{ from: SaidOutcome; said: SaidOutcome } | null>(null);
  const said = typed?.said ?? begun;
  const isBehind = typed !== null && !isSameOutcome(typed.from, begun) && !isSameOutcome(typed.said, begun);
  const { pending, run } = useQuickAction();
  const { form, draft, auditors } = calibration;
  const isOpen = calibration.state === 'told';
  const change = (patch: Partial<SaidOutcome>) =>
    setTyped((now) => ({ from: now?.from ?? begun, said: { ...(now?.said ?? begun), ...patch } }));
  const save = async () => {
    const result = await actions.save({ caseId: one.id, ...said, before: typed?.from ?? begun });
    // What somebody else saved in between is shown beside what was typed.
    if (result.serverError) router.refresh();
    return result;
  };
  const named = one.result?.kind === 'named' ? one.result.scores : [];
  const notes = named.filter(({ note }) => note !== '');
  const proposes = anchors.some(([, field]) => begun[field] !== '');
  const mayTakeOver = one.criterionId !== null && form !== null && draft !== null && !draft.archived;
  return (
    <Panel
      id={`case-${number}`}
      className="scroll-mt-4"
      title={one.title}
      description={words('caseOf', { number, count: calibration.cases.length })}
    >
      <CaseWordsView one={one} filesPath={`/api${base}/files`} />
      <p className="mt-3 text-base">{one.question}</p>
      {notes.length > 0 && (
        <dl className="mt-2 grid max-w-prose gap-y-1 text-sm sm:grid-cols-[10rem_1fr]">
          {notes.map(({ auditorId, note, score }) => (
            <div key={auditorId} className="contents">
              <dt className="text-ink-muted">
                {t('said', {
                  name: auditors.find((auditor) => auditor.id === auditorId)?.name ?? '',
                  score: score === null ? '–' : format.number(score),
                })}
              </dt>
              <dd className="whitespace-pre-line">{note}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="mt-4 grid gap-4 md:grid-cols-[1fr_10rem]">
        <div>
          <Label htmlFor={`${id}-talk`}>{t('discussion')}</Label>
          <Textarea
            id={`${id}-talk`}
            rows={2}
            maxLength={4_000}
            disabled={!isOpen}
            value={said.discussion}
            onChange={(event) => change({ discussion: event.target.value })}
          />
        </div>
        <div>
          <Label htmlFor={`${id}-consensus`}>{t('consensus')}</Label>
          <NumberInput
            id={`${id}-consensus`}
            className="w-28"
            disabled={!isOpen}
            value={said.consensus}
            onChange={(consensus) => change({ consensus })}
          />
        </div>
      </div>
      <fieldset className="mt-4">
        <legend className="text-sm font-medium">{t('proposal')}</legend>
        <p className="mb-2 max-w-prose text-sm text-ink-muted">
          {one.criterionId === null ? t('ownQuestion') : t('proposalHint')}
        </p>
        <div className="grid gap-3 md:grid-cols-3">
          {anchors.map(([anchor, field, point]) => (
            <div key={field}>
              <Label htmlFor={`${id}-${field}`}>{t('anchor', { point })}</Label>
              <Textarea
                id={`${id}-${field}`}
                aria-describedby={`${id}-${field}-now`}
                rows={2}
                maxLength={1_000}
                disabled={!isOpen}
                value={said[field]}
                onChange={(event) => change({ [field]: event.target.value })}
              />
              <p id={`${id}-${field}-now`} className="mt-1 text-xs text-ink-muted">
                {one[anchor] ? t('now', { text: one[anchor] }) : t('nowNothing')}
              </p>
            </div>
          ))}
        </div>
      </fieldset>
      {isBehind && (
        <Callout
          tone="warning"
          live
          className="mt-4"
          title={t('behind')}
          action={
            <>
              <Button size="sm" onClick={() => setTyped(null)}>
                {t('showTheirs')}
              </Button>
              <Button size="sm" onClick={() => setTyped({ from: begun, said })}>
                {t('keepMine')}
              </Button>
            </>
          }
        >
          {t('behindHint')}
        </Callout>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        {isOpen && (
          <Button
            disabled={typed === null}
            loading={pending}
            onClick={() =>
              run(save, () => {
                setTyped(null);
                toast.success(t('saved'));
              })
            }
          >
            {t('save')}
          </Button>
        )}
        {mayTakeOver && proposes && (
          <Button
            variant="primary"
            disabled={typed !== null || pending}
            onClick={() =>
              run(
                () => actions.takeOver({ caseId: one.id }),
                () => void toast.success(t('takenOver')),
              )
            }
          >
            {t('takeOver')}
          </Button>
        )}
        <span role="status" className="text-sm text-ink-muted">
          {typed ? words('unsaved') : ''}
        </span>
      </div>
      {mayTakeOver && proposes && (
        <p className="mt-2 max-w-prose text-sm text-ink-muted">
          {t(draft.exists ? 'intoDraft' : 'makesDraft', { name: form.name, number: draft.number })}{' '}
          {takenOverAt && t('takenOverAt', { date: format.dateTime(takenOverAt) })}{' '}
          {takenOverAt && (
            <Link
              href={`${base}/audits/forms/${form.id}`}
              className="inline-flex min-h-6 items-center text-accent-ink underline underline-offset-3 coarse:min-h-11"
            >
              {t('openForm')}
            </Link>
          )}
        </p>
      )}
    </Panel>
  );
}
