import {
  lifecycleStages,
  phases,
  type LifecycleStage,
  type Phase,
  type Presence,
} from '@/db/values/touchpoints';
import type { InventoryFacts } from './types';

interface InScope {
  id: string;
  name: string;
  phase: Phase;
  presence: Presence;
  lifecycleStage: LifecycleStage | null;
  ownerId: string | null;
  vipRank: number | null;
  archived: boolean;
}

/** TOP-10, lifecycle and coverage of the existing touchpoints in scope; `rated` holds those with a figure in the period. */
export function tellInventory(scope: readonly InScope[], rated: ReadonlySet<string>): InventoryFacts {
  const existing = scope.filter(({ presence, archived }) => presence === 'existing' && !archived);
  const top = existing
    .flatMap(({ id, name, vipRank, ownerId }) =>
      vipRank === null ? [] : [{ id, name, rank: vipRank, ownerId }],
    )
    .sort((a, b) => a.rank - b.rank);
  const lifecycle = [...lifecycleStages, null].map((stage) => ({
    stage,
    count: existing.filter(({ lifecycleStage }) => lifecycleStage === stage).length,
  }));
  const coverage = phases.map((phase) => {
    const here = existing.filter((touchpoint) => touchpoint.phase === phase);
    return { phase, existing: here.length, rated: here.filter(({ id }) => rated.has(id)).length };
  });
  return {
    top,
    lifecycle: lifecycle.filter(({ count }) => count > 0),
    coverage: coverage.filter((line) => line.existing > 0),
  };
}
