'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { Phase } from '@/db/values/touchpoints';
import type { TablePlan } from '@/lib/touchpoints/table/types';
import { TablePlanView } from './table-plan-view';
import { useTablePlan, type PlanChoices } from './use-table-plan';
import type { ValueWords } from './value-words';

export interface Agreement {
  skipErrors: boolean;
  expected: { create: number; update: number };
}

interface TableDialogProps {
  title: string;
  /** Changes with the table; null while there is none. */
  sourceKey: string | null;
  rows: readonly (readonly string[])[];
  phase: Phase;
  words: ValueWords;
  preview: (choices: PlanChoices) => Promise<TablePlan>;
  commit: (choices: PlanChoices, agreement: Agreement) => Promise<void>;
  onClose: () => void;
  /** Where the table comes from: a field to paste into, a file. */
  children: React.ReactNode;
}

/** A table on its way into the inventory: source, preview, and the button that says what it will do. */
export function TableDialog({
  title,
  sourceKey,
  rows,
  phase,
  words,
  preview,
  commit,
  onClose,
  children,
}: TableDialogProps) {
  const t = useTranslations('touchpoints.plan');
  const ui = useTranslations('ui');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { choices, setChoices, answer } = useTablePlan(sourceKey, phase, preview);
  const plan = sourceKey === null ? undefined : answer?.plan;
  const waiting = sourceKey !== null && (answer?.key !== sourceKey || answer.choices !== choices);
  const { create = 0, update = 0, error = 0 } = plan?.counts ?? {};

  const bringIn = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      await commit(
        // What was shown is what is done, also where the columns were recognised and not chosen.
        { ...choices, columns: plan?.columns, hasHeader: plan?.hasHeader },
        { skipErrors: error > 0, expected: { create, update } },
      );
      onClose();
    } catch (failure) {
      setProblem(failure instanceof ApiError ? failure.message : ui('unreachable'));
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="xl"
      title={title}
      footer={
        <>
          {error > 0 && (
            <span className="mr-auto self-center text-sm text-ink-muted">
              {t('leftOut', { count: error })}
            </span>
          )}
          <Button
            variant="primary"
            loading={busy}
            disabled={waiting || create + update === 0}
            onClick={() => void bringIn()}
          >
            {t('bringIn', { create, update })}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {children}
        {problem && (
          <Callout tone="danger" live>
            {problem}
          </Callout>
        )}
        {sourceKey !== null && answer?.problem !== undefined && !waiting && (
          <Callout tone="warning" live>
            {answer.problem || ui('unreachable')}
          </Callout>
        )}
        {plan ? (
          <TablePlanView rows={rows} plan={plan} choices={choices} words={words} onChoices={setChoices} />
        ) : (
          waiting && <Skeleton className="h-40" />
        )}
      </div>
    </Dialog>
  );
}
