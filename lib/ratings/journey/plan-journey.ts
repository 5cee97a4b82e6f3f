import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { Phase } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { foldForSearch } from '@/lib/format/collate';
import type { Journey } from '@/lib/imports/journey/read-journey';
import { planInWorkspace } from '@/lib/touchpoints/table/plan-in-workspace';
import type { JourneyPlan, JourneyTouchpointState, PlannedStage } from './journey-types';

/** A journey's touchpoints as a table: what the columns are, and how a touchpoint is made of them. */
export const journeyTable = {
  columns: ['name', 'phase', 'channelId', 'description'] as (
    'name' | 'phase' | 'channelId' | 'description'
  )[],
  hasHeader: false,
  defaults: { phase: 'during' as const },
};

/**
 * What a journey would make, and the table that makes it: one row a touchpoint, in the stage that names it first. One
 * that the inventory has already keeps what it has. `phases` are the stages' own where a person has chosen others.
 * Throws VALIDATION at `phases` where there are more or fewer than stages.
 */
export async function planJourney(
  tx: TenantTx,
  ctx: TenantContext,
  journey: Journey,
  phases: readonly Phase[] = journey.stages.map(({ phase }) => phase),
): Promise<{ plan: JourneyPlan; rows: string[][] }> {
  if (phases.length !== journey.stages.length) throw new AppError('VALIDATION', { field: 'phases' });
  const seen = new Set<string>();
  const full = journey.stages.flatMap(({ touchpoints }, stage) =>
    touchpoints.flatMap(({ name, channel, description, url, cost }) => {
      if (seen.has(foldForSearch(name))) return [];
      seen.add(foldForSearch(name));
      const about = [description, cost, url].filter((part) => part).join('\n');
      return [[name, phases[stage] ?? 'during', channel ?? '', about]];
    }),
  );
  const { plan, existing } = await planInWorkspace(tx, ctx, full, journeyTable);
  const isNew = (at: number) => plan.rows[at]?.state === 'create';
  // A row with nothing but the name that stands already changes nothing.
  const nameNow = (at: number) => existing.get(plan.rows[at]?.id ?? '')?.name;
  const rows = full.map((row, at) => (isNew(at) ? row : [nameNow(at) ?? row[0] ?? '', '', '', '']));
  const states = new Map(full.map(([name = ''], at) => [foldForSearch(name), isNew(at)]));
  const counts: Record<JourneyTouchpointState, number> = { new: 0, known: 0, again: 0 };
  const told = new Set<string>();
  const stages = journey.stages.map((stage, at): PlannedStage => {
    const touchpoints = stage.touchpoints.map((touchpoint) => {
      const key = foldForSearch(touchpoint.name);
      const state = told.has(key) ? 'again' : states.get(key) ? 'new' : 'known';
      told.add(key);
      counts[state] += 1;
      return { ...touchpoint, state } as const;
    });
    return { ...stage, phase: phases[at] ?? stage.phase, touchpoints };
  });
  const fresh = new Set(plan.newChannels.map(({ name }) => foldForSearch(name)));
  const named = new Map(
    full.flatMap(([, , channel = '']) => (channel ? [[foldForSearch(channel), channel]] : [])),
  );
  const channels = [...named].map(([key, name]) => ({ name, isNew: fresh.has(key) }));
  const { title, description } = journey;
  return { plan: { title, description, stages, channels, counts }, rows };
}
