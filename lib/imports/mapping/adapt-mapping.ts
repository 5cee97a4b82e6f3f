import { columnFinder } from './find-column';
import type { FixedPeriod, Mapping } from './mapping-schema';
import { periodOfDate, periodSpan } from './period';

/** A mapping that a file may be read by again: one that somebody saved, or that of an import. */
export interface FormerMapping {
  id: string;
  from: 'saved' | 'import';
  name: string;
  mapping: Mapping;
}

/** Which former mapping a proposal follows, and how well it fits. */
export interface Followed {
  id: string;
  from: FormerMapping['from'];
  name: string;
  /** Its columns that the file has, of all that it reads. */
  found: number;
  of: number;
  /** Those that the file does not have. */
  lost: string[];
}

interface Adapted {
  followed: Followed;
  mapping: Mapping;
  /** Columns that it says nothing about. */
  unsure: string[];
}

interface Sample {
  columns: readonly string[];
  fileName?: string;
}

const enough = 0.6;

/** How many of the columns that a mapping reads the file has. */
export function fitOf(columns: readonly string[], { mapping }: Pick<FormerMapping, 'mapping'>) {
  const find = columnFinder(columns);
  const used = mapping.columns.filter(({ role }) => role !== 'ignore').map(({ column }) => column);
  const lost = used.filter((column) => find(column) === undefined).map(String);
  return { found: used.length - lost.length, of: used.length, lost };
}

/**
 * A former mapping for this file: without the columns that it lacks and with the period moved on, to the year in the
 * file's name, else to the next of its kind.
 */
export function adaptMapping(sample: Sample, former: FormerMapping): Adapted {
  const { id, from, name, mapping } = former;
  const find = columnFinder(sample.columns);
  const columns = mapping.columns.filter(({ column }) => find(column) !== undefined);
  const known = new Set(columns.map(({ column }) => find(column)));
  return {
    followed: { id, from, name, ...fitOf(sample.columns, former) },
    mapping: { ...mapping, period: nextPeriod(mapping.period, sample.fileName ?? ''), columns },
    unsure: sample.columns.filter((_, index) => !known.has(index)),
  };
}

/** The former mapping whose columns the file has most of; undefined where none has 60 % of them there. */
export function bestFormer(
  columns: readonly string[],
  formers: readonly FormerMapping[],
): FormerMapping | undefined {
  let best: { former: FormerMapping; share: number; found: number } | undefined;
  for (const former of formers) {
    const { found, of } = fitOf(columns, former);
    const share = of === 0 ? 0 : found / of;
    const better = !best || share > best.share || (share === best.share && found > best.found);
    if (share >= enough && better) best = { former, share, found };
  }
  return best?.former;
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
