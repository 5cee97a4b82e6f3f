import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { touchpoints, touchpointVariants } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import {
  channelConsistency,
  channelFit,
  type FitTouchpoint,
  type PersonaFit,
  type PhaseConsistency,
} from '@/lib/personas/channel-fit';
import { listPersonaChoices } from '@/lib/personas/list-persona-choices';
import { readPersonas } from '@/lib/personas/read-personas';
import { readCells } from '@/lib/ratings/figures/read-cells';
import type { Period } from '@/lib/ratings/types';
import { sortByText } from '@/lib/format/collate';
import { readBrands, readPeriods, readSources } from './dashboard/read-choices';

export interface ChannelFit {
  /** Sources that have figures, and the one that is shown; null where nobody has rated. */
  sources: Source[];
  source: Source | null;
  /** The newest period with figures of the own brand. */
  period: Period | null;
  personas: PersonaFit[];
  consistency: PhaseConsistency[];
}

type Scores = Map<string, NonNullable<FitTouchpoint['score']>>;

async function readScores(
  tx: TenantTx,
  ctx: TenantContext,
  wanted: Source | undefined,
): Promise<Pick<ChannelFit, 'sources' | 'source' | 'period'> & { scores: Scores }> {
  const sources = await readSources(tx, ctx);
  const asked = [wanted, ctx.workspace.defaultSource].find((one) => one && sources.includes(one));
  const source = asked ?? sources[0] ?? null;
  const none = { sources, source, period: null, scores: new Map() };
  const brand = source ? (await readBrands(tx, ctx, source)).find(({ kind }) => kind === 'own') : undefined;
  if (!source || !brand) return none;
  const [period] = (await readPeriods(tx, ctx, source, brand.id)).sort(
    (a, b) => b.endsOn.localeCompare(a.endsOn) || b.startsOn.localeCompare(a.startsOn),
  );
  if (!period) return none;
  const cells = await readCells(tx, ctx, { source, brandIds: [brand.id], periodIds: [period.id] });
  const scores: Scores = new Map();
  for (const { measure, touchpointId, weighted } of cells) {
    if (measure !== 'touchpoint' || touchpointId === null || weighted.mean === null) continue;
    scores.set(touchpointId, { mean: weighted.mean, n: weighted.n });
  }
  return { sources, source, period, scores };
}

async function readInventory(tx: TenantTx, ctx: TenantContext, scores: Scores): Promise<FitTouchpoint[]> {
  const here = ctx.workspace.id;
  const rows = await tx
    .select({
      id: touchpoints.id,
      name: touchpoints.name,
      phase: touchpoints.phase,
      otherPhases: touchpoints.otherPhases,
      channelId: touchpoints.channelId,
      presence: touchpoints.presence,
      goal: touchpoints.goal,
    })
    .from(touchpoints)
    .where(
      and(eq(touchpoints.workspaceId, here), isNull(touchpoints.deletedAt), isNull(touchpoints.archivedAt)),
    );
  const variants = await tx
    .select({ touchpointId: touchpointVariants.touchpointId, segmentId: touchpointVariants.segmentId })
    .from(touchpointVariants)
    .where(eq(touchpointVariants.workspaceId, here));
  const segments = new Map<string, string[]>();
  for (const { touchpointId, segmentId } of variants) {
    segments.set(touchpointId, [...(segments.get(touchpointId) ?? []), segmentId]);
  }
  const list = rows.map(({ phase, otherPhases, goal, ...row }) => ({
    ...row,
    phases: [...new Set([phase, ...otherPhases])],
    goal: goal ?? ctx.workspace.goal,
    segmentIds: segments.get(row.id) ?? [],
    score: scores.get(row.id) ?? null,
  }));
  return sortByText(ctx.locale, list, ({ name }) => name);
}

/**
 * How well channels and touchpoints fit what personas prefer, and how even the channels of each phase are, by the scores of
 * one source in its newest period: the given source where it has figures, else the workspace's usual one. Archived personas,
 * touchpoints and channels are left out.
 */
export async function getChannelFit(
  ctx: TenantContext,
  { source }: { source?: Source } = {},
): Promise<ChannelFit> {
  const channels = (await listPersonaChoices(ctx)).channels.filter(({ archived }) => !archived);
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const { scores, ...shown } = await readScores(tx, ctx, source);
    const inventory = await readInventory(tx, ctx, scores);
    const all = await readPersonas(tx, ctx);
    const personas = sortByText(
      ctx.locale,
      all
        .filter(({ archived }) => !archived)
        .map(({ id, about, preferences }) => ({
          id,
          name: about.name,
          segmentId: about.segmentId,
          preferences,
        })),
      ({ name }) => name,
    );
    return {
      ...shown,
      personas: channelFit(personas, channels, inventory, { okFrom: ctx.workspace.okFrom }),
      consistency: channelConsistency(channels, inventory),
    };
  });
}
