'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import { useRecords } from '@/components/saving/use-records';
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
  const { values, state, queue } = useRecords(
    () => new Map(visit.lines.flatMap((line) => (line.given ? [[keyOf(line), line.given]] : []))),
    nothingGiven,
  );
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map());
  const change = (line: ScoringLine, patch: Partial<RatingGiven>) => {
    const key = keyOf(line);
    setRefusals((all) => (all.has(key) ? new Map([...all].filter(([one]) => one !== key)) : all));
    const mutationId = newId();
    queue.change(key, patch, {
      send: (next) =>
        callApi(path, { method: 'PATCH', body: { mutationId, ratings: [toInput(line, next)] } }),
      onRefuse: (error) => {
        setRefusals((all) => new Map(all).set(key, error.message));
        toast.error(t('refused', { name: line.name }), { description: error.message });
      },
    });
  };
  /** `refusals`: why the server did not take the last answer of a line. */
  return { given: values, change, refusals, state, whenSaved: queue.whenSaved, retry: queue.retry };
}
