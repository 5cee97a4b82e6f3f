'use client';

import { useTranslations } from 'next-intl';
import { callApi } from '@/components/layout/call-api';
import { useRecords } from '@/components/saving/use-records';
import { toast } from '@/components/ui/toast';
import type { CalibrationCase, GivenScore } from '@/lib/audits/calibration/types';

const nothing: GivenScore = { score: null, notApplicable: false, note: '', unsure: false };

/** What the auditor gives, case by case: shown at once, sent at once in its order, tried again while out of reach. */
export function useScores(cases: readonly CalibrationCase[], path: string) {
  const t = useTranslations('calibration');
  const { values, state, queue } = useRecords(
    () => new Map(cases.map((one) => [one.id, one.own ?? nothing])),
    nothing,
  );
  const change = ({ id, title }: Pick<CalibrationCase, 'id' | 'title'>, patch: Partial<GivenScore>) =>
    queue.change(id, patch, {
      send: (next) => callApi(`${path}/${id}`, { method: 'PATCH', body: next }),
      onRefuse: (error) => toast.error(t('refused', { name: title }), { description: error.message }),
    });
  return { given: values, change, state, whenSaved: queue.whenSaved, retry: queue.retry };
}
