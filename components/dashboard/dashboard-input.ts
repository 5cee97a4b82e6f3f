import type { PeriodKind, Source } from '@/db/values/ratings';
import type { Phase } from '@/db/values/touchpoints';
import { readSegment, readSegmentIds, type DashboardParams } from './dashboard-params';

interface FigureChoice {
  source?: Source;
  brandId?: string;
  periodKind?: PeriodKind;
  periodId?: string;
  comparisonId?: string;
  weighting?: 'weighted' | 'unweighted';
  phases?: Phase[];
  channelIds?: string[];
  objectIds?: string[];
  ownerIds?: string[];
  segment?: Record<string, string[]>;
  segmentIds?: string[];
}

const some = <T>(list: T[]) => (list.length > 0 ? list : undefined);

/** What the address asks for, in the words of the figures; what it does not say is left out. */
export function figureChoice(params: DashboardParams): FigureChoice {
  const segment = readSegment(params.segment);
  return {
    source: params.source ?? undefined,
    brandId: params.brand ?? undefined,
    periodKind: params.kind ?? undefined,
    periodId: params.period ?? undefined,
    comparisonId: params.compare ?? undefined,
    weighting: params.weighting ?? undefined,
    phases: some(params.phase),
    channelIds: some(params.channel),
    objectIds: some(params.object),
    ownerIds: some(params.owner),
    segment: Object.keys(segment).length > 0 ? segment : undefined,
    segmentIds: some(readSegmentIds(params.segment)),
  };
}
