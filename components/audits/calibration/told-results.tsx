'use client';

import type { Calibration } from '@/lib/audits/calibration/types';
import { AgreementPanel } from './agreement-panel';
import { CaseResultPanel, type OutcomeActions } from './case-result';
import { ResultsTable } from './results-table';

/** The results on the table, for who leads: agreement, every score by name, each case with what came of it. */
export function ToldResults({
  calibration,
  base,
  actions,
}: {
  calibration: Calibration;
  base: string;
  actions: OutcomeActions;
}) {
  const { agreement, auditors, cases } = calibration;
  const nameOf = (id: string) => auditors.find((auditor) => auditor.id === id)?.name ?? '';
  return (
    <>
      {agreement && <AgreementPanel agreement={agreement} nameOf={nameOf} />}
      <ResultsTable calibration={calibration} />
      {cases.map(
        (one, at) =>
          one.outcome && (
            <CaseResultPanel
              key={one.id}
              calibration={calibration}
              one={one}
              outcome={one.outcome}
              number={at + 1}
              base={base}
              actions={actions}
            />
          ),
      )}
    </>
  );
}
