import { media, phases, type Medium, type Phase } from '@/db/values/touchpoints';
import type { ChannelEntry, TouchpointRow } from './types';

type Counted = Pick<TouchpointRow, 'id' | 'phase' | 'otherPhases' | 'channelId' | 'presence' | 'archived'>;

/** Nothing here; something, but nothing that exists or none of it with a score; or both. */
type CellState = 'empty' | 'neglected' | 'covered';

export interface CoverageCell {
  phase: Phase;
  /** Channel id or medium; null for touchpoints without a channel. */
  column: string | null;
  /** Touchpoints that stand here, by main or other phase; existing and proposed, without retired and archived ones. */
  touchpointIds: string[];
  existing: number;
  proposed: number;
  /** Existing ones with a score, and the mean of those scores (0–10, equal weights); null where there is none. */
  scored: number;
  mean: number | null;
  state: CellState;
}

export interface Coverage {
  columns: { key: string | null; name: string | null; medium: Medium | null }[];
  /** One list of cells a column for each phase, in the order of `phases` and `columns`. */
  rows: { phase: Phase; cells: CoverageCell[] }[];
  /** Cells by state, the column without a channel left out. */
  counts: Record<CellState, number>;
}

interface Options {
  by: 'channel' | 'medium';
  channels: readonly ChannelEntry[];
  /** Score of a touchpoint (0–10) in the chosen source and period. */
  scores: ReadonlyMap<string, number>;
}

function columnsOf({ by, channels }: Options, hasLoose: boolean): Coverage['columns'] {
  const columns: Coverage['columns'] =
    by === 'medium'
      ? media.map((medium) => ({ key: medium, name: null, medium }))
      : channels
          .filter(({ archived }) => !archived)
          .map(({ id, name, medium }) => ({ key: id, name, medium }));
  return hasLoose ? [...columns, { key: null, name: null, medium: null }] : columns;
}

function cellOf(
  phase: Phase,
  column: string | null,
  here: readonly Counted[],
  scores: Options['scores'],
): CoverageCell {
  const existing = here.filter(({ presence }) => presence === 'existing');
  const values = existing.flatMap(({ id }) => scores.get(id) ?? []);
  const covered = values.length > 0;
  return {
    phase,
    column,
    touchpointIds: here.map(({ id }) => id),
    existing: existing.length,
    proposed: here.length - existing.length,
    scored: values.length,
    mean: covered ? values.reduce((sum, value) => sum + value, 0) / values.length : null,
    state: here.length === 0 ? 'empty' : covered ? 'covered' : 'neglected',
  };
}

/**
 * The coverage matrix, phase × channel or phase × medium: how many touchpoints stand in each cell and how good they are.
 * No phase and no channel may be neglected, so empty cells are cells too. A touchpoint counts in each of its phases;
 * the column without a channel appears only where something stands in it.
 */
export function coverageOf(rows: readonly Counted[], options: Options): Coverage {
  const media = new Map<string, Medium>(options.channels.map(({ id, medium }) => [id, medium]));
  const active = new Set(options.channels.filter(({ archived }) => !archived).map(({ id }) => id));
  const columnOf = ({ channelId }: Counted): string | null => {
    if (channelId === null) return null;
    if (options.by === 'medium') return media.get(channelId) ?? null;
    return active.has(channelId) ? channelId : null;
  };
  const standing = rows.filter(({ presence, archived }) => presence !== 'retired' && !archived);
  const columns = columnsOf(
    options,
    standing.some((row) => columnOf(row) === null),
  );
  const matrix = phases.map((phase) => {
    const inPhase = standing.filter((row) => row.phase === phase || row.otherPhases.includes(phase));
    const cells = columns.map(({ key }) =>
      cellOf(
        phase,
        key,
        inPhase.filter((row) => columnOf(row) === key),
        options.scores,
      ),
    );
    return { phase, cells };
  });
  const counts: Record<CellState, number> = { empty: 0, neglected: 0, covered: 0 };
  for (const { cells } of matrix) for (const cell of cells) if (cell.column !== null) counts[cell.state] += 1;
  return { columns, rows: matrix, counts };
}
