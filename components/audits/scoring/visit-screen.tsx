'use client';

import { useTranslations } from 'next-intl';
import type { BoundAction } from '@/components/layout/bound-action';
import { SaveStatus } from '@/components/saving/save-status';
import { Callout } from '@/components/ui/callout';
import { Kbd } from '@/components/ui/kbd';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { phases } from '@/db/values/touchpoints';
import type { SubmitVisitInput } from '@/lib/audits/scoring/input';
import { missingOf } from '@/lib/audits/scoring/missing-answers';
import type { ScoringVisit } from '@/lib/audits/scoring/types';
import { PositionChoice } from '../positions/position-choice';
import { useDeskConsent } from '../positions/use-desk-consent';
import { usePositions } from '../positions/use-positions';
import { FormMoved } from './form-moved';
import { LineCard } from './line-card';
import { SubmitPanel } from './submit-panel';
import { usePhotos, type PhotoActions } from './use-photos';
import { keyOf, useRatings } from './use-ratings';

/** An auditor's visit: everything that is to be scored, along its chain or in the order of the journey. */
export function VisitScreen({
  visit,
  api,
  submit,
  photoActions,
}: {
  visit: ScoringVisit;
  /** Where ratings and photos go: the handlers of audits. */
  api: string;
  submit: BoundAction<SubmitVisitInput>;
  photoActions: PhotoActions;
}) {
  const t = useTranslations('auditScoring');
  const enums = useTranslations('enum');
  const { given, change, state, whenSaved, retry } = useRatings(visit, `${api}/visits/${visit.id}/ratings`);
  const photos = usePhotos(visit, api, photoActions);
  const [keepsPositions, setKeepsPositions] = useDeskConsent(visit.id);
  const positions = usePositions(keepsPositions);
  const missing = visit.lines.flatMap((line) => {
    const what = missingOf(
      {
        ...line,
        given: given.get(keyOf(line)) ?? null,
        photos: photos.photos.filter(({ touchpointId }) => touchpointId === line.touchpointId).length,
      },
      visit.criteria,
      visit.form,
      visit.okFrom,
    );
    return what ? [{ line, missing: what }] : [];
  });
  const underway = photos.uploads.length;
  const total = visit.lines.length;
  const scored = total - missing.filter((one) => one.missing === 'score').length;
  const progress = t('progress', { scored, total });
  const parts =
    visit.chain !== null
      ? [{ title: visit.chain, lines: visit.lines }]
      : phases.flatMap((phase) => {
          const lines = visit.lines.filter((line) => line.phase === phase);
          return lines.length > 0 ? [{ title: enums(`phases.${phase}`), lines }] : [];
        });
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 flex flex-col gap-2 border-b border-line bg-canvas px-4 py-2 sm:-mx-6 sm:px-6">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <p role="status" className="figures text-sm font-medium">
            {progress}
          </p>
          {visit.isOpen && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <p role="status" className="figures text-sm text-ink-muted">
                {underway > 0 && t('photos.underway', { count: underway })}
              </p>
              <SaveStatus state={state} onRetry={retry} />
            </div>
          )}
        </div>
        <Progress value={scored} max={total} label={t('progressLabel')} valueText={progress} />
      </div>
      {visit.isOpen && (
        <FormMoved lines={visit.lines.map((line) => ({ ...line, given: given.get(keyOf(line)) ?? null }))} />
      )}
      {visit.state === 'returned' && (
        <Callout tone="accent" title={t('returned.title')}>
          {t('returned.body')}
        </Callout>
      )}
      {!visit.isOpen && (
        <Callout title={visit.state === 'submitted' ? t('sent.title') : t('closed.title')}>
          {visit.state === 'submitted' ? t('sent.body') : t('closed.body')}
        </Callout>
      )}
      {visit.isOpen && (
        <div className="hidden text-sm leading-6 text-ink-muted md:block">
          <p>{t.rich('keys', { key: (text) => <Kbd keys={[String(text)]} /> })}</p>
          <p>{t('photos.hint')}</p>
        </div>
      )}
      {visit.isOpen && (
        <PositionChoice isOn={keepsPositions} isRefused={positions.isRefused} onChange={setKeepsPositions} />
      )}
      {parts.map(({ title, lines }) => (
        <Panel key={title} flush title={title}>
          {lines.map((line) => (
            <LineCard
              key={keyOf(line)}
              line={line}
              visit={visit}
              given={given.get(keyOf(line))}
              photos={photos}
              positions={positions}
              filesPath={`${api}/evidence`}
              onChange={(patch) => change(line, patch)}
            />
          ))}
        </Panel>
      ))}
      {visit.isOpen && (
        <SubmitPanel
          visit={visit}
          missing={missing}
          isStuck={
            state.kind === 'offline' ||
            state.kind === 'failed' ||
            photos.uploads.some(({ isWaiting }) => isWaiting)
          }
          whenSaved={async () => {
            await Promise.all([whenSaved(), photos.whenSent()]);
          }}
          submit={submit}
        />
      )}
    </>
  );
}
