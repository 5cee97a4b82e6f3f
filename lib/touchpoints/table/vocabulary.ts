import { media } from '@/db/values/touchpoints';
import { foldForSearch } from '@/lib/format/collate';
import { tableColumns, valueLists, type TableColumn, type ValueList } from '../fields';
import { fieldSynonyms } from './field-synonyms';

type WordList = ValueList | 'media' | 'booleans';

/** The words of one language that a table is read by: parts of messages/<locale>. */
export interface LanguageWords {
  enum: Record<string, Record<string, string>>;
  touchpointFields: Record<string, string>;
  touchpointKinds: Record<string, string>;
}

/** Words in all languages at once, folded: tables travel between people who work in different ones. */
export interface Vocabulary {
  headings: ReadonlyMap<string, TableColumn>;
  values: Record<WordList, ReadonlyMap<string, string>>;
}

/** Letter case, accents, and the signs that people write differently do not matter. */
export function foldWord(text: string): string {
  return foldForSearch(text.replace(/[\u2010-\u2015_]/g, '-').replace(/[’'`]/g, "'"));
}

/** A heading without its unit: "Cost a month (EUR)" is "Cost a month". */
export function foldHeading(text: string): string {
  return foldWord(text.replace(/[([][^()[\]]*[)\]]\s*$/u, '').replace(/[:*]+\s*$/u, ''));
}

const truthy = { yes: ['1', 'true', 'x', '✓', '✔', 'y'], no: ['0', 'false', '-', 'n'] };

/** The words of a value, with and without what stands in brackets: "Direct (owned)" is "direct" and "owned" too. */
function forms(label: string): string[] {
  const inside = /\(([^)]*)\)/.exec(label)?.[1];
  return [label, label.replace(/\s*\([^)]*\)/, ''), ...(inside ? [inside] : [])];
}

function valueWords(list: WordList, languages: readonly LanguageWords[]): Map<string, string> {
  const values: readonly string[] =
    list === 'media' ? media : list === 'booleans' ? ['yes', 'no'] : valueLists[list];
  const words = new Map<string, string>();
  for (const value of values) {
    const labels = languages.map(
      (words_) => (list === 'touchpointKinds' ? words_.touchpointKinds : words_.enum[list])?.[value],
    );
    for (const label of labels)
      for (const form of forms(label ?? '')) if (form) words.set(foldWord(form), value);
  }
  for (const value of values) words.set(foldWord(value), value);
  if (list === 'booleans') {
    for (const [value, signs] of Object.entries(truthy))
      for (const sign of signs) words.set(foldWord(sign), value);
  }
  return words;
}

function headingWords(languages: readonly LanguageWords[]): Map<string, TableColumn> {
  const words = new Map<string, TableColumn>();
  for (const column of tableColumns) {
    for (const synonym of fieldSynonyms[column] ?? []) words.set(foldHeading(synonym), column);
  }
  // The product's own labels and keys come last: they win over a synonym of another column.
  for (const column of tableColumns) {
    words.set(foldHeading(column), column);
    for (const { touchpointFields } of languages) {
      const label = touchpointFields[column];
      if (label) words.set(foldHeading(label), column);
    }
  }
  return words;
}

/** Everything that tables are recognised by. */
export function buildVocabulary(languages: readonly LanguageWords[]): Vocabulary {
  const lists: WordList[] = ['media', 'booleans', ...(Object.keys(valueLists) as ValueList[])];
  const values = {} as Record<WordList, ReadonlyMap<string, string>>;
  for (const list of lists) values[list] = valueWords(list, languages);
  return { headings: headingWords(languages), values };
}
