import { foldName } from '@/lib/imports/mapping/fold-name';
import { columnGetter } from '@/lib/imports/mapping/find-column';
import { type ImportReport, type LeftOutReason, ReportBuilder } from '@/lib/imports/mapping/import-report';
import { DateOrderDetector, type DateOrder, parseDate } from '@/lib/imports/mapping/parse-date';
import { parsePeriod, periodOfDate, periodSpan, type PeriodSpan } from '@/lib/imports/mapping/period';
import { ScoreReader } from '@/lib/imports/mapping/score-reader';
import { ImportError } from '@/lib/imports/read/import-error';
import type { Table } from '@/lib/imports/read/table';
import type { FormerMapping } from './former-mapping';
import { formerRoles, ownScale, type FormerNameKind, type FormerRole } from './former-values';

/** One rating of a former audit. */
export interface FormerLine {
  row: number;
  period: PeriodSpan;
  date: string | null;
  touchpoint: string;
  /** Null: the workspace's own brand. */
  brand: string | null;
  place: string | null;
  auditor: string;
  /** On 0–10; null where it was not applicable. */
  score: number | null;
  note: string;
}

/** A name of the file, what it stands for (null: left out), and how many cells have it. */
export interface FormerName {
  what: FormerNameKind;
  value: string;
  name: string | null;
  count: number;
}

export interface FormerReading {
  lines: FormerLine[];
  names: FormerName[];
  report: ImportReport;
}

/** Ratings that are read at once. */
export const mostRatings = 100_000;
const mostRows = 50_000;
const longestName = { touchpoint: 200, brand: 120, place: 120, auditor: 120 } as const;
const longestNote = 4000;

interface Row {
  number: number;
  cells: string[];
}

/** What is left out, at which cell. */
class LeftOutCell extends Error {
  constructor(
    readonly reason: LeftOutReason,
    readonly at: number,
  ) {
    super(reason);
  }
}

async function collect(table: Table): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { firstRow, rows: batch } of table.batches) {
    batch.forEach((cells, at) => rows.push({ number: firstRow + at, cells }));
    if (rows.length > mostRows) {
      throw new ImportError('tooManyRows', { row: rows.length, limit: mostRows });
    }
  }
  return rows;
}

/** Turns names of the file into those that they stand for, and keeps what was met. */
class Names {
  private readonly met = new Map<string, FormerName>();
  private readonly matches: Map<string, string | null>;

  constructor(mapping: FormerMapping) {
    this.matches = new Map(
      mapping.matches.map(({ what, value, name }) => [`${what} ${foldName(value)}`, name]),
    );
  }

  /** Empty where the cell is; null where the name is left out. */
  read(what: FormerNameKind, cell: string): string | null {
    const value = cell.replace(/\s+/gu, ' ').trim();
    if (value === '') return '';
    const key = `${what} ${foldName(value)}`;
    const known = this.met.get(key);
    if (known) known.count += 1;
    const chosen = this.matches.get(key);
    const name = chosen === undefined ? value : chosen;
    if (!known) this.met.set(key, { what, value, name, count: 1 });
    return name;
  }

  list(): FormerName[] {
    return [...this.met.values()];
  }
}

interface Options {
  firstFiscalMonth: number;
  /** Today, `YYYY-MM-DD`: a period that has not begun is no former one. */
  today: string;
}

function places(mapping: FormerMapping, header: readonly string[]) {
  const get = columnGetter(header);
  const found = new Map<FormerRole, number>();
  for (const role of formerRoles) {
    const named = mapping.columns[role];
    if (named === undefined || (mapping.layout === 'wide' && (role === 'score' || role === 'note'))) continue;
    const at = get(named);
    if ([...found.values()].includes(at)) throw new ImportError('mappingColumnTwice', { column: named });
    found.set(role, at);
  }
  const leftOut = new Set(mapping.leftOut.map(foldName));
  const score = found.get('score');
  const wide = header.flatMap((name, at) =>
    [...found.values()].includes(at) || leftOut.has(foldName(name)) ? [] : [at],
  );
  if (mapping.layout === 'long' && score === undefined) {
    throw new ImportError('mappingRoleMissing', { role: 'score' });
  }
  if (mapping.period.from !== 'fixed' && !found.has(mapping.period.from)) {
    throw new ImportError('mappingRoleMissing', { role: mapping.period.from });
  }
  return { found, scores: mapping.layout === 'long' ? [score ?? 0] : wide };
}

/**
 * Reads a former audit, sheet by its mapping: every score on 0–10 with what it is about, what was left out with row and
 * column, and the names that were met. At most 50,000 rows and 100,000 ratings. Throws ImportError where a column is
 * missing or named twice, or the scale or a period does not hold.
 */
export async function readFormer(
  table: Table,
  mapping: FormerMapping,
  { firstFiscalMonth, today }: Options,
): Promise<FormerReading> {
  const { header } = table;
  const { min, max } = mapping.scale;
  if (!(min < max)) throw new ImportError('mappingScale', { column: mapping.columns.score ?? '' });
  const { found, scores } = places(mapping, header);
  const rows = await collect(table);
  const report = new ReportBuilder();
  const reader = new ScoreReader(mapping);
  const names = new Names(mapping);
  const order = dateOrder(mapping, rows, found.get('date'), report);
  const lines: FormerLine[] = [];
  const seen = new Set<string>();
  const cellOf = (row: Row, role: FormerRole) => row.cells[found.get(role) ?? -1] ?? '';

  const dateOf = (row: Row): string | null => {
    const cell = cellOf(row, 'date');
    if (cell.trim() === '') return null;
    const date = parseDate(cell, order);
    if (date === undefined) throw new LeftOutCell('badDate', found.get('date') ?? 0);
    return date;
  };
  const fixed =
    mapping.period.from === 'fixed'
      ? periodSpan({ kind: 'quarter', start: mapping.period.start })
      : undefined;
  if (mapping.period.from === 'fixed' && !fixed) throw new ImportError('mappingPeriod', { where: 'period' });
  const periodOf = (row: Row, date: string | null): PeriodSpan => {
    const { period } = mapping;
    let span = fixed;
    const at = found.get(period.from === 'fixed' ? 'date' : period.from) ?? 0;
    if (period.from === 'date') {
      if (date === null) throw new LeftOutCell('missingPeriod', at);
      span = periodOfDate(date, period.granularity, firstFiscalMonth);
    } else if (period.from === 'period') {
      const cell = cellOf(row, 'period');
      if (cell.trim() === '') throw new LeftOutCell('missingPeriod', at);
      span = parsePeriod(cell, firstFiscalMonth);
    }
    if (!span) throw new LeftOutCell('badPeriod', at);
    if (span.start > today) throw new LeftOutCell('futurePeriod', at);
    return span;
  };
  /** A name of a row, from its column or, in a wide sheet, from the head above the score. */
  const nameOf = (what: FormerNameKind, row: Row, at: number): string | null => {
    const fromHead = mapping.layout === 'wide' && mapping.heads === what;
    const place = fromHead ? at : found.get(what);
    const name = names.read(what, fromHead ? (header[at] ?? '') : cellOf(row, what));
    if (name === null) throw new LeftOutCell('ignoredTouchpoint', place ?? at);
    if (name.length > longestName[what]) throw new LeftOutCell('textTooLong', place ?? at);
    return name === '' ? null : name;
  };
  const readCell = (row: Row, at: number): FormerLine | null => {
    const reading = reader.read(row.cells[at] ?? '');
    if (reading.kind === 'missing') {
      report.values.missing += 1;
      return null;
    }
    if (reading.kind === 'rejected') throw new LeftOutCell(reading.reason, at);
    const date = dateOf(row);
    const period = periodOf(row, date);
    const touchpoint = nameOf('touchpoint', row, at);
    if (touchpoint === null) throw new LeftOutCell('missingTouchpoint', found.get('touchpoint') ?? at);
    const brand = nameOf('brand', row, at);
    const place = nameOf('place', row, at);
    const auditor = nameOf('auditor', row, at) ?? mapping.auditor;
    if (auditor === null) throw new LeftOutCell('missingAuditor', found.get('auditor') ?? at);
    const key = JSON.stringify([
      period.start,
      period.end,
      ...[touchpoint, brand, place, auditor].map((name) => (name === null ? null : foldName(name))),
    ]);
    if (seen.has(key)) throw new LeftOutCell('duplicateScore', at);
    seen.add(key);
    const note = mapping.layout === 'long' ? cellOf(row, 'note').trim() : '';
    const tooLong = note.length > longestNote;
    if (tooLong) {
      report.leaveOutValue('textTooLong', row.number, header[found.get('note') ?? -1] ?? '', note);
    }
    const taken = reading.kind === 'taken';
    if (taken) report.values.taken += 1;
    else report.values.notApplicable += 1;
    const span = max - min;
    // The own scale passes as it is: (7 − 0) / 10 · 10 need not be 7 in floating point.
    const isOwn = min === ownScale.min && max === ownScale.max;
    const score = taken ? (isOwn ? reading.number : ((reading.number - min) * ownScale.max) / span) : null;
    return {
      row: row.number,
      period,
      date,
      touchpoint,
      brand,
      place,
      auditor,
      score,
      note: tooLong ? '' : note,
    };
  };

  for (const row of rows) {
    report.rows.read += 1;
    if (row.cells.every((cell) => cell.trim() === '')) {
      report.rows.blank += 1;
      continue;
    }
    const extra = row.cells.slice(header.length).find((cell) => cell.trim() !== '');
    if (extra !== undefined) {
      report.leaveOutRow('extraCells', row.number, '', extra);
      continue;
    }
    const before = lines.length;
    for (const at of scores) {
      try {
        const line = readCell(row, at);
        if (line) lines.push(line);
      } catch (error) {
        if (!(error instanceof LeftOutCell)) throw error;
        report.leaveOutValue(error.reason, row.number, header[error.at] ?? '', row.cells[error.at] ?? '');
      }
      if (lines.length > mostRatings) {
        throw new ImportError('tooManyRows', { row: row.number, limit: mostRatings });
      }
    }
    if (lines.length > before) report.rows.taken += 1;
  }
  return { lines, names: names.list(), report: report.build() };
}

function dateOrder(
  { dateFormat }: FormerMapping,
  rows: readonly Row[],
  at: number | undefined,
  report: ReportBuilder,
): DateOrder {
  if (dateFormat !== 'auto') return dateFormat;
  const detector = new DateOrderDetector();
  if (at === undefined) return detector.result.order;
  for (const { cells } of rows) detector.add(cells[at] ?? '');
  const { order, ambiguous } = detector.result;
  if (ambiguous) report.note('dateOrderAmbiguous');
  return order;
}
