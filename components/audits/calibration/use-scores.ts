'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import { WriteQueue, type SaveState } from '@/components/saving/write-queue';
import { toast } from '@/components/ui/toast';
import type { CalibrationCase, GivenScore } from '@/lib/audits/calibration/types';

const nothing: GivenScore = { score: null, notApplicable: false, note: '', unsure: false };

/** What the auditor gives, case by case: shown at once, sent at once in its order, tried again while out of reach. */
export function useScores(cases: readonly CalibrationCase[], path: string) {
  const t = useTranslations('calibration');
  const [given, setGiven] = useState(() => new Map(cases.map((one) => [one.id, one.own ?? nothing])));
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const [queue] = useState(() => new WriteQueue(setState));
  const waiting = useRef<(() => void)[]>([]);
  // What was last asked for, without waiting for the next drawing: two quick keys must not lose one another.
  const latest = useRef(given);

  useEffect(() => {
    if (state.kind === 'saved') for (const go of waiting.current.splice(0)) go();
  }, [state]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    window.addEventListener('online', queue.retry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', queue.retry);
    };
  }, [queue]);

  const put = (id: string, next: GivenScore) => {
    latest.current = new Map(latest.current).set(id, next);
    setGiven(latest.current);
  };
  const change = ({ id, title }: Pick<CalibrationCase, 'id' | 'title'>, patch: Partial<GivenScore>) => {
    const before = latest.current.get(id) ?? nothing;
    const next = { ...before, ...patch };
    put(id, next);
    queue.add({
      send: async () => {
        await callApi(`${path}/${id}`, { method: 'PATCH', body: next });
      },
      refuse: (error) => {
        if (latest.current.get(id) === next) put(id, before);
        toast.error(t('refused', { name: title }), { description: error.message });
      },
    });
  };
  /** Once every score has arrived. */
  const whenSaved = () =>
    queue.size === 0 ? Promise.resolve() : new Promise<void>((go) => waiting.current.push(go));
  return { given, change, state, whenSaved, retry: queue.retry };
}
