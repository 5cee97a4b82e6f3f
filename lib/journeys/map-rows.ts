import 'server-only';
import { and, eq, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import {
  journeyCards,
  journeyCells,
  journeyLanes,
  journeyMaps,
  journeyStages,
  journeySteps,
} from '@/db/schema/journeys';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { blankHeader, cellId, placeOfCell } from './core/blank-parts';
import { mapLimits } from './core/limits';
import { isCellShown } from './core/read-map';
import type { Card, Cell, Header, HeaderFields, MapState, Operation, Part } from './core/types';

export type MapRow = typeof journeyMaps.$inferSelect;

const headerFields = Object.keys(blankHeader) as (keyof HeaderFields)[];

function headerOf(row: MapRow): Header {
  const fields = Object.fromEntries(headerFields.map((field) => [field, row[field]])) as unknown;
  return { id: row.id, removed: false, versions: row.versions, ...(fields as HeaderFields) };
}

const byId = <P extends Part>(parts: readonly P[]): Record<string, P> =>
  Object.fromEntries(parts.map((part) => [part.id, part]));

const of = (ctx: TenantContext, table: typeof journeyCells | typeof journeyStages, mapId: string) =>
  and(eq(table.workspaceId, ctx.workspace.id), eq(table.mapId, mapId));

const bare = <Row extends { workspaceId: string; mapId: string }>({
  workspaceId: _w,
  mapId: _m,
  ...rest
}: Row) => rest;

const cellOf = ({
  laneId,
  stepId,
  ...rest
}: Omit<typeof journeyCells.$inferSelect, 'workspaceId' | 'mapId'>): Cell => ({
  id: cellId(laneId, stepId),
  removed: false,
  ...rest,
});

/** What stands in cells and which cards: everything, or what some operations may be about. */
interface Wanted {
  cells: SQL | undefined;
  cards: SQL | undefined;
}

async function readParts(tx: TenantTx, ctx: TenantContext, row: MapRow, wanted: Wanted | null) {
  const table = journeyCards as unknown as typeof journeyStages;
  const stages = await tx
    .select()
    .from(journeyStages)
    .where(of(ctx, journeyStages, row.id));
  const steps = await tx
    .select()
    .from(journeySteps)
    .where(of(ctx, journeySteps as unknown as typeof journeyStages, row.id));
  const lanes = await tx
    .select()
    .from(journeyLanes)
    .where(of(ctx, journeyLanes as unknown as typeof journeyStages, row.id));
  const cells =
    wanted && !wanted.cells
      ? []
      : await tx
          .select()
          .from(journeyCells)
          .where(and(of(ctx, journeyCells, row.id), wanted?.cells));
  const cards =
    wanted && !wanted.cards
      ? []
      : await tx
          .select()
          .from(journeyCards)
          .where(and(of(ctx, table, row.id), wanted?.cards));
  return { stages, steps, lanes, cells, cards };
}

async function readState(
  tx: TenantTx,
  ctx: TenantContext,
  row: MapRow,
  wanted: Wanted | null,
): Promise<MapState> {
  const { stages, steps, lanes, cells, cards } = await readParts(tx, ctx, row, wanted);
  return {
    id: row.id,
    type: row.type,
    language: row.language,
    sequence: row.sequence,
    header: headerOf(row),
    stage: byId(stages.map(bare)),
    step: byId(steps.map(bare)),
    lane: byId(lanes.map(bare)),
    cell: byId(cells.map((cell) => cellOf(bare(cell)))),
    card: byId(cards.map(bare) as Card[]),
  };
}

/** A whole map, removed parts included. */
export const readMap = (tx: TenantTx, ctx: TenantContext, row: MapRow): Promise<MapState> =>
  readState(tx, ctx, row, null);

/**
 * As much of a map as decides what becomes of operations: all stages, steps and lanes, and the cells and cards that they
 * are about.
 */
export async function readMapFor(
  tx: TenantTx,
  ctx: TenantContext,
  row: MapRow,
  operations: readonly Operation[],
): Promise<MapState> {
  const cardIds = operations.filter(({ kind }) => kind === 'card').map(({ id }) => id);
  const known =
    cardIds.length === 0
      ? []
      : await tx
          .select({ laneId: journeyCards.laneId, stepId: journeyCards.stepId })
          .from(journeyCards)
          .where(
            and(
              of(ctx, journeyCards as unknown as typeof journeyStages, row.id),
              inArray(journeyCards.id, cardIds),
            ),
          );
  const places = [
    ...known,
    ...operations.flatMap((operation) => {
      if (operation.kind === 'cell') return [placeOfCell(operation.id)];
      const isPut = operation.kind === 'card' && 'under' in operation && operation.under;
      return isPut ? [placeOfCell(operation.under ?? '')] : [];
    }),
  ];
  if (places.length === 0) return readState(tx, ctx, row, { cells: undefined, cards: undefined });
  const laneIds = [...new Set(places.map(({ laneId }) => laneId))];
  const stepIds = [...new Set(places.map(({ stepId }) => stepId))];
  const near = (table: typeof journeyCells | typeof journeyCards) =>
    and(inArray(table.laneId, laneIds), inArray(table.stepId, stepIds));
  return readState(tx, ctx, row, { cells: near(journeyCells), cards: near(journeyCards) });
}

/**
 * How many cells of a map have something in them and are to be seen. Counted exactly where `more` of them could fill the map;
 * else, at the price of two counts, not less than there are. Takes the map with its stages, steps and lanes.
 */
export async function countFilledCells(
  tx: TenantTx,
  ctx: TenantContext,
  map: MapState,
  more: number,
): Promise<number> {
  const here = sql`workspace_id = ${ctx.workspace.id} and map_id = ${map.id}`;
  const filled = sql`(text <> '' or amount is not null or target is not null or flag or emotions <> '{}')`;
  const [most] = await tx.execute<{ count: number }>(sql`
    select (select count(*)::int from journey_cells where ${here})
      + (select count(*)::int from journey_cards where ${here} and not removed) as count`);
  const count = most?.count ?? 0;
  if (count + more < mapLimits.filledCells) return count;
  const rows = await tx.execute<{ lane: string; step: string }>(sql`
    select lane_id as lane, step_id as step from journey_cells where ${here} and ${filled}
    union select lane_id, step_id from journey_cards where ${here} and not removed`);
  return [...rows].filter(({ lane, step }) => isCellShown(map, cellId(lane, step))).length;
}

/** Rows of a part's table, new or as they are now. */
async function writeRows(w: TenantWrite, table: PgTable, rows: Record<string, unknown>[]): Promise<void> {
  const columns = getTableColumns(table);
  const target = getTableConfig(table).primaryKeys.flatMap((key) => key.columns);
  const keys = new Set(target.map(({ name }) => name));
  const set = Object.fromEntries(
    Object.entries(columns).flatMap(([key, { name }]) =>
      keys.has(name) ? [] : [[key, sql`excluded.${sql.identifier(name)}`]],
    ),
  );
  for (let at = 0; at < rows.length; at += 500) {
    await w.tx
      .insert(table)
      .values(rows.slice(at, at + 500))
      .onConflictDoUpdate({ target: target as never, set });
  }
}

const tables = [
  ['stage', journeyStages],
  ['step', journeySteps],
  ['lane', journeyLanes],
  ['cell', journeyCells],
  ['card', journeyCards],
] as const;

/** Writes what differs from the map before; all parts where there was none. The map's own row is the caller's. */
export async function writeParts(
  ctx: TenantContext,
  w: TenantWrite,
  map: MapState,
  before?: MapState,
): Promise<void> {
  for (const [kind, table] of tables) {
    const rows = Object.values(map[kind])
      .filter((part) => before?.[kind][part.id] !== part)
      .map((part) => ({
        ...part,
        ...(kind === 'cell' ? placeOfCell(part.id) : {}),
        workspaceId: ctx.workspace.id,
        mapId: map.id,
      }));
    if (rows.length > 0) await writeRows(w, table, rows);
  }
}

/** The columns of the map's own row that operations write. */
export function headerValues({ removed: _r, id: _i, scopeTouchpointIds, ...header }: Header) {
  return { ...header, scopeTouchpointIds: [...scopeTouchpointIds] };
}

/** The condition on one map of this workspace. */
export const ownMap = (ctx: TenantContext, id: string) => own(ctx, journeyMaps, id);
