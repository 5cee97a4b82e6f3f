import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { evidenceLevels, type EvidenceLevel, type LaneKind } from '@/db/values/journeys';
import type { Lane, MapState, Stage, Step } from '@/lib/journeys/core/types';
import { readGrid } from '@/lib/journeys/core/read-map';

/** Names of the parts of a map in the reader's language, one reference a language: the grid's cells are given them. */
export interface MapWords {
  lane: (lane: Pick<Lane, 'kind' | 'title'>) => string;
  laneKind: (kind: LaneKind) => string;
  stage: (stage: Pick<Stage, 'title'>) => string;
  /** `number` is the step's on the map, from 1. */
  step: (step: Pick<Step, 'title'>, number: number) => string;
  stepOf: (map: MapState, stepId: string) => string;
  letter: Readonly<Record<EvidenceLevel, string>>;
  evidence: Readonly<Record<EvidenceLevel, string>>;
}

export function useMapWords(): MapWords {
  const t = useTranslations('mapEditor');
  const kinds = useTranslations('enum.laneKinds');
  const levels = useTranslations('enum.evidenceLevels');
  return useMemo(() => {
    const each = (name: (level: EvidenceLevel) => string) =>
      Object.fromEntries(evidenceLevels.map((level) => [level, name(level)])) as Record<
        EvidenceLevel,
        string
      >;
    const step: MapWords['step'] = ({ title }, number) => title || t('untitledStep', { number });
    return {
      lane: ({ kind, title }) => title || kinds(kind),
      laneKind: (kind) => kinds(kind),
      stage: ({ title }) => title || t('untitledStage'),
      step,
      stepOf(map, stepId) {
        const { steps } = readGrid(map);
        const at = steps.findIndex(({ id }) => id === stepId);
        return step(steps[at] ?? { title: '' }, at + 1);
      },
      letter: each((level) => (level === 'none' ? '' : t(`letters.${level}`))),
      evidence: each((level) => (level === 'none' ? '' : levels(level))),
    };
  }, [t, kinds, levels]);
}
