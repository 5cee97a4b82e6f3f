import type { Medium } from '@/db/values/touchpoints';
import { foldForSearch } from '@/lib/format/collate';
import { findDefaultChannel } from '../find-default-channel';
import type { TouchpointField } from '../fields';
import type { Inventory, TouchpointPatch, TouchpointRow } from '../types';
import { addIssue, type DraftRow, type TableChoices } from './draft';
import { planParents } from './plan-parents';
import { planRanks } from './plan-ranks';
import { emptyValue, readCell } from './read-cell';
import { recogniseColumns } from './recognise-columns';
import { byName, referencesOf, type References } from './references';
import type { RowState, TablePlan } from './types';
import { foldWord, type Vocabulary } from './vocabulary';

export interface TableSurroundings {
  existing: readonly TouchpointRow[];
  lists: Omit<Inventory, 'rows' | 'seq' | 'currency'>;
  vocabulary: Vocabulary;
  /** Minor units in one unit of the workspace's currency. */
  minorUnits: number;
}

/** Puts one cell into the draft of its row. */
function takeCell(
  row: DraftRow,
  field: TouchpointField,
  text: string,
  columns: TablePlan['columns'],
  around: TableSurroundings,
  references: References,
): void {
  const read = readCell(field, text, { ...around, references });
  if ('issue' in read) return addIssue(row, columns, field, read.issue, read.level, read.values);
  if (field === 'parentId') row.parentText = text;
  else if (field === 'vipRank') row.vipRank = read.value as number;
  else {
    Object.assign(row.patch, { [field]: read.value });
    const names = read.newNames ?? [];
    if (names.length === 0) return;
    if (field === 'brandValueIds') row.newNames.brandValueIds = names;
    else if (field === 'channelId' || field === 'unitId') row.newNames[field] = names[0];
  }
}

function draftRow(
  cells: readonly string[],
  line: number,
  columns: TablePlan['columns'],
  choices: TableChoices,
  around: TableSurroundings,
  references: References,
): DraftRow {
  const row: DraftRow = { line, state: 'create', id: null, name: '', patch: {}, newNames: {}, issues: [] };
  columns.forEach((column, at) => {
    if (column === null) return;
    const text = (cells[at] ?? '').trim();
    if (column === 'id') {
      if (text !== '') row.id = text;
    } else if (column === 'medium') {
      const medium = around.vocabulary.values.media.get(foldWord(text));
      if (medium) row.medium = medium as Medium;
      else if (text !== '') addIssue(row, columns, column, 'unknownValue', 'error', { text });
    } else if (text !== '') {
      takeCell(row, column, text, columns, around, references);
    } else if (choices.emptyClears && column !== 'name' && column !== 'phase' && column !== 'presence') {
      if (column === 'parentId') row.parentText = '';
      else if (column === 'vipRank') row.vipRank = null;
      else Object.assign(row.patch, { [column]: emptyValue(column) });
    }
  });
  row.name = row.patch.name ?? '';
  return row;
}

/** Finds the touchpoint that a row means: by the cell it was pasted on, by its id, by its name. */
function matchRows(
  drafts: DraftRow[],
  columns: TablePlan['columns'],
  choices: TableChoices,
  existing: readonly TouchpointRow[],
): void {
  const ids = new Set(existing.map(({ id }) => id));
  const names = byName(existing.filter(({ archived }) => !archived));
  const usedIds = new Set<string>();
  const usedNames = new Set<string>();
  drafts.forEach((row, at) => {
    const folded = foldForSearch(row.name);
    if (choices.targets) row.id = choices.targets[at] ?? null;
    if (row.id !== null && ids.has(row.id)) {
      if (usedIds.has(row.id)) addIssue(row, columns, 'id', 'idTwice');
      usedIds.add(row.id);
      return;
    }
    if (row.id !== null) {
      // A table from another brand keeps its ids: here its rows are found by their names.
      addIssue(row, columns, 'id', 'idUnknown', choices.targets ? 'error' : 'warning');
      row.id = null;
    }
    if (row.name === '') {
      // A name that could not be taken has its own issue already.
      if (!row.issues.some(({ field }) => field === 'name')) addIssue(row, columns, 'name', 'nameMissing');
      return;
    }
    const found = names.get(folded) ?? [];
    if (usedNames.has(folded)) addIssue(row, columns, 'name', 'nameTwice', 'error', { text: row.name });
    else if (found.length > 1)
      addIssue(row, columns, 'name', 'nameAmbiguous', 'error', { text: row.name, count: found.length });
    else if (found[0] !== undefined && !usedIds.has(found[0])) {
      row.id = found[0];
      usedIds.add(found[0]);
    }
    usedNames.add(folded);
  });
}

const sameSet = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item) => b.includes(item));
const same = (a: unknown, b: unknown) => (Array.isArray(a) && Array.isArray(b) ? sameSet(a, b) : a === b);

/** For an existing touchpoint: the patch without what is as asked already, and what contradicts itself. */
function settleRow(
  row: DraftRow,
  before: TouchpointRow | undefined,
  columns: TablePlan['columns'],
  choices: TableChoices,
): void {
  if (before) {
    row.name ||= before.name;
    const kept = Object.entries(row.patch).filter(([field, value]) => {
      const naming =
        field === 'channelId' || field === 'unitId' || field === 'brandValueIds'
          ? row.newNames[field]
          : undefined;
      return naming !== undefined || !same(before[field as keyof TouchpointPatch], value);
    });
    row.patch = Object.fromEntries(kept) as TouchpointPatch;
    if (row.vipRank !== undefined && row.vipRank === before.vipRank) delete row.vipRank;
  } else if (row.vipRank === null) delete row.vipRank;
  const after = { ...(before ?? { presence: 'existing', ...choices.defaults }), ...row.patch };
  if (row.patch.lifecycleStage && after.presence !== 'existing')
    addIssue(row, columns, 'lifecycleStage', 'lifecycleNeedsExisting');
  const phase = after.phase;
  const others = (after.otherPhases ?? []).filter((other) => other !== phase);
  if (row.patch.otherPhases) {
    if (before && sameSet(others, before.otherPhases)) delete row.patch.otherPhases;
    else row.patch.otherPhases = others;
  }
}

function stateOf(row: DraftRow): RowState {
  if (row.issues.some(({ level }) => level === 'error')) return 'error';
  if (row.id === null) return 'create';
  const changes = Object.keys(row.patch).length > 0 || row.parent !== undefined || row.vipRank !== undefined;
  return changes ? 'update' : 'unchanged';
}

/** Every new name once, as it was first written. */
function firstWritten(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(foldForSearch(name))) first.set(foldForSearch(name), name);
  return [...first.values()];
}

function newChannels(rows: readonly DraftRow[]): TablePlan['newChannels'] {
  const names = firstWritten(rows.flatMap(({ newNames }) => newNames.channelId ?? []));
  return names.map((name) => {
    const usual = findDefaultChannel(name);
    const said = rows.find(
      (row) =>
        row.medium && row.newNames.channelId && foldForSearch(row.newNames.channelId) === foldForSearch(name),
    );
    const medium = said?.medium ?? usual?.medium ?? 'online';
    return usual && usual.medium === medium ? { name, medium, libraryKey: usual.id } : { name, medium };
  });
}

/**
 * What bringing in a table would do, row by row, without doing it: which columns hold what, which touchpoints are made,
 * changed or left as they are, which list entries are missing, and what is wrong in which cell. Pure: the preview and the
 * commit come from the same rules. A row with an error is not brought in; a warning leaves out its cell.
 */
export function planTable(
  rows: readonly (readonly string[])[],
  choices: TableChoices,
  around: TableSurroundings,
): TablePlan {
  const { hasHeader, columns } = recogniseColumns(rows, around.vocabulary, choices);
  const references = referencesOf(around.lists);
  const before = new Map(around.existing.map((row) => [row.id, row]));
  const body = rows
    .map((cells, at) => ({ cells, line: at + 1 }))
    .slice(hasHeader ? 1 : 0)
    .filter(({ cells }) => choices.targets !== undefined || cells.some((cell) => cell.trim() !== ''));
  const drafts = body.map(({ cells, line }) => draftRow(cells, line, columns, choices, around, references));
  matchRows(drafts, columns, choices, around.existing);
  for (const row of drafts)
    settleRow(row, row.id === null ? undefined : before.get(row.id), columns, choices);
  planParents(drafts, columns, around.existing);
  planRanks(drafts, columns, around.existing, choices);
  const counts: TablePlan['counts'] = { create: 0, update: 0, unchanged: 0, error: 0 };
  for (const row of drafts) counts[(row.state = stateOf(row))] += 1;
  const taken = drafts.filter(({ state }) => state === 'create' || state === 'update');
  return {
    hasHeader,
    columns,
    headings: hasHeader ? columns.map((_, at) => rows[0]?.[at] ?? '') : [],
    rows: drafts.map(({ parentText: _text, medium: _medium, ...row }) => row),
    counts,
    newChannels: newChannels(taken),
    newUnits: firstWritten(taken.flatMap(({ newNames }) => newNames.unitId ?? [])),
    newBrandValues: firstWritten(taken.flatMap(({ newNames }) => newNames.brandValueIds ?? [])),
  };
}
