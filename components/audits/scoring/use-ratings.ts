'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import { WriteQueue, type SaveState } from '@/components/saving/write-queue';
import { toast } from '@/components/ui/toast';
import type { SaveRatingsInput } from '@/lib/audits/scoring/input';
import { nothingGiven } from '@/lib/audits/scoring/missing-answers';
import type { RatingGiven, ScoringLine, ScoringVisit } from '@/lib/audits/scoring/types';
import { newId } from '@/lib/ids';

/** Names a line within a visit. */
export const keyOf = ({ touchpointId, segmentId }: Pick<ScoringLine, 'touchpointId' | 'segmentId'>) =>
  `${touchpointId}/${segmentId ?? ''}`;

/** What the form asks of this line; a rating of a touchpoint that was merged into it may have answered something else. */
function toInput(line: ScoringLine, given: RatingGiven): SaveRatingsInput['ratings'][number] {
  const { answers, question: _question, ...said } = given;
  const { touchpointId, segmentId, criterionIds } = line;
  return {
    ...said,
    score: criterionIds.length > 0 ? null : said.score,
    touchpointId,
    segmentId,
    answers: Object.entries(answers)
      .filter(([criterionId]) => criterionIds.includes(criterionId))
      .map(([criterionId, answer]) => ({ ...answer, criterionId })),
  };
}

/** What the auditor says, line by line: shown at once, sent at once in its order, tried again while out of reach. */
export function useRatings(visit: ScoringVisit, path: string) {
  const t = useTranslations('auditScoring');
  const [given, setGiven] = useState(
    () => new Map(visit.lines.flatMap((line) => (line.given ? [[keyOf(line), line.given]] : []))),
  );
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const [state, setState] = useState<SaveState>({ kind: 'saved' });
  const waiting = useRef<(() => void)[]>([]);
  const [queue] = useState(() => new WriteQueue(setState));
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

  const put = (key: string, next: RatingGiven) => {
    latest.current = new Map(latest.current).set(key, next);
    setGiven(latest.current);
  };
  const change = (line: ScoringLine, patch: Partial<RatingGiven>) => {
    const key = keyOf(line);
    const before = latest.current.get(key) ?? nothingGiven;
    const next = { ...before, ...patch };
    put(key, next);
    setRefusals((all) => (all.has(key) ? new Map([...all].filter(([one]) => one !== key)) : all));
    const mutationId = newId();
    queue.add({
      send: async () => {
        await callApi(path, { method: 'PATCH', body: { mutationId, ratings: [toInput(line, next)] } });
      },
      refuse: (error) => {
        if (latest.current.get(key) === next) put(key, before);
        setRefusals((all) => new Map(all).set(key, error.message));
        toast.error(t('refused', { name: line.name }), { description: error.message });
      },
    });
  };
  /** Once every answer has arrived. */
  const whenSaved = () =>
    queue.size === 0 ? Promise.resolve() : new Promise<void>((go) => waiting.current.push(go));
  /** `refusals`: why the server did not take the last answer of a line. */
  return { given, change, refusals, state, whenSaved, retry: queue.retry };
}
