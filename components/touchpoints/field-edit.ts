import { media, type Medium } from '@/db/values/touchpoints';
import type { CellEdit, CellValue, Choice, Parsed } from '@/components/data-table/column';
import { foldForSearch } from '@/lib/format/collate';
import { parseDecimal } from '@/lib/format/parse-decimal';
import { nameLength, textLength, vipPlaces } from '@/lib/touchpoints/constants';
import { fieldOf, type TouchpointField } from '@/lib/touchpoints/fields';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { Lists } from './row-store';
import { valuesOf, type ValueWords } from './value-words';

/** An entry of a list that a cell chooses from, made in passing. */
export type NewEntry =
  { list: 'channel'; name: string; medium: Medium } | { list: 'unit' | 'brandValue'; name: string };

export interface EditSources {
  words: ValueWords;
  lists: Lists;
  /** The inventory as it is when an editor opens. */
  rows: () => readonly TouchpointRow[];
  /** Makes an entry of a list; null where it could not be made. Absent where the person may not. */
  create?: (entry: NewEntry) => Promise<string | null>;
  createLabels: { entry: (name: string) => string; channel: (name: string, medium: Medium) => string };
  problems: {
    choice: (text: string, known: string) => string;
    number: (minimum: number, maximum: number) => string;
  };
}

/** Smallest and largest number of an attribute, and the part of one that its steps are. */
const limits = { score: [0, 10, 10], halves: [0, 10, 2], minutes: [0, 100_000, 100] } as const;

const minorDigits = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

function parseNumber(text: string, minimum: number, maximum: number, parts: number, problem: string): Parsed {
  const number = parseDecimal(text);
  if (number === null || number < minimum || number > maximum) return { problem };
  return { value: Math.round(number * parts) / parts };
}

const namesShown = 6;

function parseChoice(
  text: string,
  choices: readonly Choice[],
  { problems }: EditSources,
): { value: string } | { problem: string } {
  const wanted = foldForSearch(text);
  const found = choices.find(({ value, label }) => value === text || foldForSearch(label) === wanted);
  if (found) return { value: found.value };
  const labels = choices.slice(0, namesShown).map(({ label }) => label);
  return {
    problem: problems.choice(text, `${labels.join(', ')}${choices.length > namesShown ? ', …' : ''}`),
  };
}

function parseChoices(text: string, choices: readonly Choice[], sources: EditSources): Parsed {
  const values: string[] = [];
  for (const part of text
    // An exported cell separates by bars, because names may hold commas.
    .split(text.includes('|') ? '|' : /[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const parsed = parseChoice(part, choices, sources);
    if ('problem' in parsed) return parsed;
    if (!values.includes(parsed.value)) values.push(parsed.value);
  }
  return { value: values };
}

/** Everything below a touchpoint, itself included: none of it can become its parent. */
export function withDescendants(rows: readonly TouchpointRow[], id: string): Set<string> {
  const children = new Map<string, string[]>();
  for (const row of rows) {
    if (row.parentId) children.set(row.parentId, [...(children.get(row.parentId) ?? []), row.id]);
  }
  const found = new Set([id]);
  for (const one of found) for (const child of children.get(one) ?? []) found.add(child);
  return found;
}

/** What can be chosen for an attribute; archived entries keep their names but are not offered. */
export function choicesOf(
  field: TouchpointField,
  row: TouchpointRow | null,
  { words, lists, rows }: EditSources,
): Choice[] {
  const { kind, list } = fieldOf(field);
  const offered = (entries: readonly { id: string; name: string; archived: boolean }[]) =>
    entries.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }));
  switch (kind) {
    case 'value':
    case 'values':
      return list ? valuesOf(list).map((value) => ({ value, label: words.listed(list, value) })) : [];
    case 'boolean':
      return [true, false].map((value) => ({ value: String(value), label: words.yesNo(value) }));
    case 'channel':
      return lists.channels
        .filter(({ archived }) => !archived)
        .map(({ id, name, medium }) => ({ value: id, label: name, group: words.listed('media', medium) }));
    case 'unit':
      return offered(lists.units);
    case 'brandValues':
      return offered(lists.brandValues);
    case 'person':
      return lists.people.filter(({ left }) => !left).map(({ id, name }) => ({ value: id, label: name }));
    case 'objects':
      return lists.objects
        .filter(({ archived }) => !archived)
        .map(({ id, name, brandId }) => ({ value: id, label: name, group: words.name.brands(brandId) }));
    case 'rank': {
      const holders = new Map(rows().map((one) => [one.vipRank, one.name]));
      return Array.from({ length: vipPlaces }, (_, index) => String(index + 1)).map((value) => ({
        value,
        label: value,
        hint: Number(value) === row?.vipRank ? '' : (holders.get(Number(value)) ?? ''),
      }));
    }
    case 'parent': {
      const refused = row ? withDescendants(rows(), row.id) : new Set<string>();
      return rows()
        .filter(({ id, archived }) => !archived && !refused.has(id))
        .map(({ id, name, phase }) => ({ value: id, label: name, hint: words.listed('phases', phase) }));
    }
    default:
      return [];
  }
}

/** What can be made of a typed name that is not on the list. */
function createsOf(
  field: TouchpointField,
  { create, createLabels }: EditSources,
): CellEdit<never>['creates'] {
  if (!create) return undefined;
  const { kind } = fieldOf(field);
  if (kind === 'channel') {
    return media.map((medium) => ({
      label: (name) => createLabels.channel(name, medium),
      make: (name) => create({ list: 'channel', name, medium }),
    }));
  }
  const list = kind === 'unit' ? 'unit' : kind === 'brandValues' ? 'brandValue' : null;
  return list ? [{ label: createLabels.entry, make: (name) => create({ list, name }) }] : undefined;
}

/** How an attribute is edited in a cell, typed and pasted. */
export function fieldEdit(field: TouchpointField, sources: EditSources): CellEdit<TouchpointRow> {
  const { kind } = fieldOf(field);
  const { problems, lists } = sources;
  const value = (row: TouchpointRow) => row[field] as CellValue;
  const mayBeEmpty = field !== 'name' && field !== 'phase' && field !== 'presence';
  const choices = (row: TouchpointRow) => choicesOf(field, row, sources);
  const creates = createsOf(field, sources);
  const parseOne = (text: string): Parsed => parseChoice(text, choicesOf(field, null, sources), sources);
  switch (kind) {
    case 'text':
    case 'longText':
      return {
        kind,
        value,
        parse: (text) => ({
          value: text.slice(0, kind === 'text' && field === 'name' ? nameLength : textLength),
        }),
        empty: mayBeEmpty ? '' : undefined,
        maxLength: field === 'name' ? nameLength : textLength,
      };
    case 'values':
    case 'objects':
    case 'brandValues':
      return {
        kind: 'choices',
        value,
        choices,
        creates,
        empty: [],
        parse: (text) => parseChoices(text, choicesOf(field, null, sources), sources),
      };
    case 'boolean':
      return {
        kind: 'choice',
        value: (row) => (row[field] === null ? null : String(row[field])),
        choices,
        empty: field === 'carriesIdentity' ? null : 'false',
        parse: parseOne,
      };
    case 'rank':
      return {
        kind: 'choice',
        value: (row) => (row.vipRank === null ? null : String(row.vipRank)),
        choices,
        empty: null,
        parse: parseOne,
      };
    case 'score':
    case 'halves':
    case 'minutes': {
      const [minimum, maximum, parts] = limits[kind];
      return {
        kind: 'number',
        value,
        empty: null,
        parse: (text) => parseNumber(text, minimum, maximum, parts, problems.number(minimum, maximum)),
      };
    }
    case 'money': {
      const unit = 10 ** minorDigits(lists.currency);
      const maximum = 1e9;
      return {
        kind: 'number',
        value,
        empty: null,
        text: (row) => (row.monthlyCost === null ? '' : String(row.monthlyCost / unit)),
        parse: (text) => {
          const parsed = parseNumber(
            text.replace(/[^\d.,\s−-]/g, ''),
            0,
            maximum,
            unit,
            problems.number(0, maximum),
          );
          return 'problem' in parsed ? parsed : { value: Math.round(Number(parsed.value) * unit) };
        },
      };
    }
    default:
      return {
        kind: 'choice',
        value,
        choices,
        creates,
        empty: mayBeEmpty ? null : undefined,
        parse: parseOne,
      };
  }
}
