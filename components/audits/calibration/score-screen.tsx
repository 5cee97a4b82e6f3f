'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import { CriterionRow } from '@/components/audits/scoring/criterion-row';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { SaveStatus } from '@/components/saving/save-status';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { HandInInput } from '@/lib/audits/calibration/input';
import type { Calibration, CalibrationCase, GivenScore } from '@/lib/audits/calibration/types';
import { CaseWordsView } from './case-words';
import { useScores } from './use-scores';

interface ScoreScreenProps {
  calibration: Pick<Calibration, 'id' | 'step' | 'cases' | 'own' | 'counts'>;
  filesPath: string;
  /** Where scores are sent. */
  scoresPath: string;
  /** Where calibrations are. */
  path: string;
  handIn: BoundAction<HandInInput, { told: boolean }>;
}

/** All cases for one auditor, alone: scored, saved at once, handed in. */
export function ScoreScreen({ calibration, filesPath, scoresPath, path, handIn }: ScoreScreenProps) {
  const t = useTranslations('calibration');
  const router = useRouter();
  const { id, cases, step } = calibration;
  const handedIn = calibration.own?.handedIn ?? false;
  const { given, change, state, whenSaved, retry } = useScores(cases, scoresPath);
  const { pending, run } = useQuickAction();
  const isScored = (one: CalibrationCase) => {
    const said = given.get(one.id);
    return said !== undefined && (said.score !== null || said.notApplicable);
  };
  const scored = cases.filter(isScored).length;
  const progress = t('progress', { scored, cases: cases.length });
  const send = (next: boolean) =>
    run(
      async () => {
        await whenSaved();
        return handIn({ id, handedIn: next });
      },
      () => {
        toast.success(t(next ? 'handIn.done' : 'handIn.takenBack'));
        if (next) router.push(`${path}/${id}`);
      },
    );
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 flex flex-col gap-2 border-b border-line bg-canvas px-4 py-2 sm:-mx-6 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p role="status" className="figures text-sm font-medium">
            {progress}
          </p>
          {!handedIn && <SaveStatus state={state} onRetry={retry} />}
        </div>
        <Progress value={scored} max={cases.length} label={t('progressLabel')} valueText={progress} />
      </div>
      <Callout>{t('alone')}</Callout>
      {cases.map((one, at) => (
        <ScoredCase
          key={one.id}
          one={one}
          number={at + 1}
          of={cases.length}
          said={given.get(one.id)}
          step={step}
          disabled={handedIn}
          filesPath={filesPath}
          onChange={(patch) => change(one, patch)}
        />
      ))}
      <Panel title={t('handIn.title')}>
        <p className="mb-3 max-w-prose text-ink-muted">
          {t(handedIn ? 'handIn.isIn' : 'handIn.text', calibration.counts)}
        </p>
        {handedIn ? (
          <Button loading={pending} onClick={() => send(false)}>
            {t('handIn.takeBack')}
          </Button>
        ) : (
          <Button
            variant="primary"
            loading={pending}
            disabled={scored < cases.length || state.kind === 'offline' || state.kind === 'failed'}
            onClick={() => send(true)}
          >
            {t('handIn.send')}
          </Button>
        )}
        {!handedIn && scored < cases.length && (
          <p className="mt-2 text-sm text-ink-muted">
            {t('handIn.missing', { count: cases.length - scored })}
          </p>
        )}
      </Panel>
    </>
  );
}

function ScoredCase({
  one,
  number,
  of,
  said,
  step,
  disabled,
  filesPath,
  onChange,
}: {
  one: CalibrationCase;
  number: number;
  of: number;
  said: GivenScore | undefined;
  step: number;
  disabled: boolean;
  filesPath: string;
  onChange: (patch: Partial<GivenScore>) => void;
}) {
  const t = useTranslations('calibration');
  const id = useId();
  const note = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <Panel id={`case-${number}`} title={one.title} description={t('caseOf', { number, count: of })}>
      <CaseWordsView one={one} filesPath={filesPath} />
      <CriterionRow
        criterion={{ ...one, touchpointId: null, kind: null, critical: false, weight: 1 }}
        answer={said}
        step={step}
        disabled={disabled}
        onChange={onChange}
        onNote={() => note.current?.focus()}
      />
      <Label htmlFor={`${id}-note`}>{t('note')}</Label>
      <Textarea
        id={`${id}-note`}
        ref={note}
        rows={1}
        maxLength={4_000}
        disabled={disabled}
        value={draft ?? said?.note ?? ''}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft !== null && draft !== said?.note) onChange({ note: draft });
          setDraft(null);
        }}
      />
      <label
        htmlFor={`${id}-unsure`}
        className="mt-2 inline-flex items-center gap-2.5 text-sm coarse:min-h-11"
      >
        <Checkbox
          id={`${id}-unsure`}
          checked={said?.unsure ?? false}
          disabled={disabled}
          onCheckedChange={(unsure) => onChange({ unsure })}
        />
        {t('unsure')}
      </label>
    </Panel>
  );
}
