'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import type { Phase } from '@/db/values/touchpoints';
import type { TableColumn } from '@/lib/touchpoints/fields';
import type { TablePlan } from '@/lib/touchpoints/table/types';

export interface PlanChoices {
  columns?: (TableColumn | null)[];
  hasHeader?: boolean;
  emptyClears: boolean;
  defaults: { phase: Phase };
}

// Typing into the list asks anew after a pause.
const pause = 250;

/** What bringing in a table would do, asked anew whenever the table or a choice changes. */
export function useTablePlan(
  /** Changes with the table; null while there is none. */
  key: string | null,
  phase: Phase,
  ask: (choices: PlanChoices) => Promise<TablePlan>,
) {
  const [choices, setChoices] = useState<PlanChoices>({ emptyClears: false, defaults: { phase } });
  const [answer, setAnswer] = useState<{
    key: string;
    choices: PlanChoices;
    plan?: TablePlan;
    problem?: string;
  } | null>(null);

  const askNow = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) return;
    let current = true;
    const timer = setTimeout(() => {
      askNow(choices).then(
        (plan) => current && setAnswer({ key, choices, plan }),
        (error: unknown) =>
          current && setAnswer({ key, choices, problem: error instanceof ApiError ? error.message : '' }),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [key, choices]);
  return { choices, setChoices, answer };
}
