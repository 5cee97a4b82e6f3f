import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { estimateMean, type MeanEstimate } from '../statistics/mean-estimate';
import { combineRollUps, parseRollUp, type RollUp } from '../statistics/roll-up';
import type { Scale } from '../statistics/scale';
import type { FigureFilters } from '../types';
import { readPublished } from './read-published';
import { readRollUps, type RollUpEntry } from './read-roll-ups';
import { readWithheld } from './read-withheld';

/** All that is known about one subject: a touchpoint, or a question of the whole survey, which is about none. */
export interface Cell {
  measure: RollUpEntry['measure'];
  touchpointId: string | null;
  brandId: string;
  periodId: string;
  /** One roll-up a scale that was asked on; empty for a published figure. */
  parts: RollUp[];
  rollUp: RollUp | null;
  scale: Scale;
  weighted: MeanEstimate;
  unweighted: MeanEstimate;
  /** Of the recommendation question only: its histograms, with Σw² by answer. */
  entries: RollUpEntry[];
}

const subjectOf = ({
  measure,
  touchpointId,
  brandId,
  periodId,
}: Pick<Cell, 'measure' | 'touchpointId' | 'brandId' | 'periodId'>) =>
  `${measure} ${touchpointId ?? ''} ${brandId} ${periodId}`;

function byScale(rollUps: readonly RollUp[]): RollUp[] {
  const scales = new Map<string, RollUp[]>();
  for (const rollUp of rollUps) {
    const key = `${rollUp.scale.min} ${rollUp.scale.max}`;
    scales.set(key, [...(scales.get(key) ?? []), rollUp]);
  }
  return [...scales.values()].map(combineRollUps);
}

/**
 * The figures of what is asked for, whatever the touchpoint: from single answers where there are any, else the published
 * one; with `touchpointIds` of these alone, questions about the whole left out; `withoutHistograms` where means are all that is
 * told. A figure of answers and a published one of the same subject are never mixed. Auditors' figures that are withheld from
 * the reader are left out, here and nowhere else.
 */
export async function readCells(
  tx: TenantTx,
  ctx: TenantContext,
  filters: Pick<
    FigureFilters,
    'source' | 'brandIds' | 'periodIds' | 'touchpointIds' | 'segment' | 'rules'
  > & {
    withoutHistograms?: boolean;
  },
): Promise<Cell[]> {
  const workspaceId = ctx.workspace.id;
  const withheld = filters.source === 'auditors' ? await readWithheld(tx, ctx) : new Set<string>();
  const isTold = ({ touchpointId }: Pick<Cell, 'touchpointId'>) =>
    touchpointId === null || !withheld.has(touchpointId);
  const entries = new Map<string, RollUpEntry[]>();
  for (const entry of await readRollUps(tx, workspaceId, filters)) {
    const key = subjectOf(entry);
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  const cells = [...entries.values()].flatMap((group): Cell[] => {
    const [first] = group;
    if (!first) return [];
    const { measure, touchpointId, brandId, periodId } = first;
    const parts = byScale(group.map(parseRollUp));
    const rollUp = combineRollUps(parts);
    return [
      {
        measure,
        touchpointId,
        brandId,
        periodId,
        parts,
        rollUp,
        scale: rollUp.scale,
        weighted: estimateMean(rollUp, 'weighted'),
        unweighted: estimateMean(rollUp, 'unweighted'),
        entries: measure === 'recommendation' ? group : [],
      },
    ];
  });
  for (const { estimate, ...subject } of await readPublished(tx, workspaceId, filters)) {
    if (entries.has(subjectOf(subject))) continue;
    cells.push({
      ...subject,
      parts: [],
      rollUp: null,
      weighted: estimate,
      unweighted: estimate,
      entries: [],
    });
  }
  return cells.filter(isTold);
}
