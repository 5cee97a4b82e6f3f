import { columnFinder } from './find-column';
import type { FixedPeriod, Mapping } from './mapping-schema';
import { periodOfDate, periodSpan } from './period';

export interface SavedMapping {
  id: string;
  name: string;
  mapping: Mapping;
}

const enough = 0.6;

/**
 * The saved mapping whose columns the file has most of, without those it lacks and with its period moved on: to the
 * year in the file's name, else to the next of its kind. Undefined where none has 60 % of its columns in the file.
 */
export function adaptMapping(
  sample: { columns: readonly string[]; fileName?: string },
  saved: readonly SavedMapping[],
): { mapping: Mapping; savedId: string; unsure: string[] } | undefined {
  const find = columnFinder(sample.columns);
  let best: { entry: SavedMapping; share: number; found: number } | undefined;
  for (const entry of saved) {
    const used = entry.mapping.columns.filter((column) => column.role !== 'ignore');
    const found = used.filter((column) => find(column.column) !== undefined).length;
    const share = used.length === 0 ? 0 : found / used.length;
    const better = !best || share > best.share || (share === best.share && found > best.found);
    if (share >= enough && better) best = { entry, share, found };
  }
  if (!best) return undefined;
  const { mapping } = best.entry;
  const columns = mapping.columns.filter((column) => find(column.column) !== undefined);
  const used = new Set(columns.map((column) => find(column.column)));
  const added = sample.columns.filter((_, index) => !used.has(index));
  return {
    savedId: best.entry.id,
    mapping: { ...mapping, period: nextPeriod(mapping.period, sample.fileName ?? ''), columns },
    unsure: added,
  };
}

function nextPeriod(period: Mapping['period'], fileName: string): Mapping['period'] {
  if (!('kind' in period) || period.kind === 'custom') return period;
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1];
  const { label: _label, end: _end, ...kept } = period;
  if (period.kind === 'year' && year) return { ...kept, start: `${year}${period.start.slice(4)}` };
  return { ...kept, start: following({ ...kept, kind: period.kind }) };
}

function following(period: FixedPeriod & { kind: 'month' | 'quarter' | 'half' | 'year' }): string {
  const end = periodSpan(period)?.end ?? period.start;
  const next = new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10);
  return periodOfDate(next, 'month').start;
}
