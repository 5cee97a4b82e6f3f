import { foldForSearch } from '@/lib/format/collate';
import { parseDecimal } from '@/lib/format/parse-decimal';
import { nameLength, textLength, vipPlaces } from '../constants';
import { fieldOf, type TouchpointField } from '../fields';
import type { References } from './references';
import type { IssueKey } from './types';
import { foldWord, type Vocabulary } from './vocabulary';

/** A cell as a value of its field; names that the workspace does not know yet; or what is wrong with it. */
export type ReadCell =
  | { value: unknown; newNames?: string[] }
  | { issue: IssueKey; level: 'error' | 'warning'; values?: Record<string, string | number> };

interface CellContext {
  vocabulary: Vocabulary;
  references: References;
  /** Minor units in one unit of the workspace's currency: 100 for cents. */
  minorUnits: number;
}

const error = (issue: IssueKey, values?: Record<string, string | number>): ReadCell => ({
  issue,
  level: 'error',
  values,
});

/** Several things in one cell stand behind each other with `|`, `;`, `,` or line breaks between. */
const several = (text: string, separators: RegExp) =>
  text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function readNumber(text: string, highest: number, decimals: number): ReadCell {
  const value = parseDecimal(text);
  if (value === null) return error('notNumber', { text });
  if (value < 0 || value > highest) return error('outOfRange', { text, minimum: 0, maximum: highest });
  const factor = 10 ** decimals;
  return { value: Math.round(value * factor) / factor };
}

function readText(text: string, limit: number): ReadCell {
  return text.length > limit ? error('tooLong', { maximum: limit }) : { value: text };
}

function readValues(text: string, words: ReadonlyMap<string, string>): ReadCell {
  const parts = several(text, /[|;,\n]/);
  const values = parts.map((part) => words.get(foldWord(part)));
  const unknown = parts.find((_, at) => values[at] === undefined);
  return unknown === undefined ? { value: [...new Set(values)] } : error('unknownValue', { text: unknown });
}

/** One name of a list to which unknown names are added. */
function readOpenName(text: string, known: ReadonlyMap<string, readonly string[]>): ReadCell {
  if (text.length > nameLength) return error('tooLong', { maximum: nameLength });
  const [id] = known.get(foldForSearch(text)) ?? [];
  return id ? { value: id } : { value: null, newNames: [text] };
}

function readRank(text: string): ReadCell {
  const read = readNumber(text, vipPlaces, 0);
  return 'value' in read && (read.value as number) < 1
    ? error('outOfRange', { text, minimum: 1, maximum: vipPlaces })
    : read;
}

/** What empties a field. */
export function emptyValue(field: TouchpointField): unknown {
  switch (fieldOf(field).kind) {
    case 'text':
    case 'longText':
      return '';
    case 'values':
    case 'objects':
    case 'brandValues':
      return [];
    case 'boolean':
      return field === 'relationshipBuilder' ? false : null;
    default:
      return null;
  }
}

/** Reads a filled cell as its field wants it. Parents are read by the plan, which knows the other rows. */
export function readCell(
  field: TouchpointField,
  text: string,
  { vocabulary, references, minorUnits }: CellContext,
): ReadCell {
  const { kind, list } = fieldOf(field);
  switch (kind) {
    case 'text':
      return readText(text.replace(/\s+/g, ' '), field === 'name' ? nameLength : textLength);
    case 'longText':
      return readText(text, textLength);
    case 'value': {
      const value = list && vocabulary.values[list].get(foldWord(text));
      return value ? { value } : error('unknownValue', { text });
    }
    case 'values':
      return readValues(text, list ? vocabulary.values[list] : new Map());
    case 'boolean': {
      const value = vocabulary.values.booleans.get(foldWord(text));
      return value ? { value: value === 'yes' } : error('unknownValue', { text });
    }
    case 'score':
      return readNumber(text, 10, 1);
    case 'halves': {
      const read = readNumber(text, 10, 1);
      return 'value' in read ? { value: Math.round((read.value as number) * 2) / 2 } : read;
    }
    case 'rank':
      return readRank(text);
    case 'minutes':
      return readNumber(text, 100_000, 2);
    case 'money': {
      const read = readNumber(text, 1e13 / minorUnits, Math.round(Math.log10(minorUnits)));
      return 'value' in read ? { value: Math.round((read.value as number) * minorUnits) } : read;
    }
    case 'channel':
      return readOpenName(text, references.channels);
    case 'unit':
      return readOpenName(text, references.units);
    case 'brandValues': {
      const read = several(text, /[|;\n]/).map((name) => readOpenName(name, references.brandValues));
      const wrong = read.find((cell) => 'issue' in cell);
      if (wrong) return wrong;
      const cells = read as { value: string | null; newNames?: string[] }[];
      return {
        value: cells.flatMap(({ value }) => value ?? []),
        newNames: cells.flatMap(({ newNames }) => newNames ?? []),
      };
    }
    case 'person': {
      const ids = references.people.get(foldForSearch(text)) ?? [];
      return ids.length === 1
        ? { value: ids[0] }
        : { issue: 'unknownPerson', level: 'warning', values: { text } };
    }
    case 'objects': {
      const names = several(text, /[|;\n]/);
      const ids = names.map((name) => references.objects.get(foldForSearch(name)) ?? []);
      const unknown = names.find((_, at) => ids[at]?.length !== 1);
      return unknown === undefined
        ? { value: [...new Set(ids.flat())] }
        : { issue: 'unknownObject', level: 'warning', values: { text: unknown } };
    }
    case 'parent':
      return { value: text };
  }
}
