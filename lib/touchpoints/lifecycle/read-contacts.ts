import { mostContacts } from './constants';

interface Named {
  id: string;
  name: string;
}

export interface ReadContacts {
  /** Contacts by touchpoint; of one that is named twice the last number counts. */
  found: Map<string, number>;
  /** Names that no touchpoint has, names that several have, and lines whose number is none, as they were written. */
  unknown: string[];
  double: string[];
  wrong: string[];
}

const folded = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();

/** Name and number of a line: parted by the last tab, else the last semicolon, else the last comma. */
function partsOf(line: string): [name: string, number: string] {
  const mark = ['\t', ';', ','].find((one) => line.includes(one));
  const at = mark === undefined ? line.length : line.lastIndexOf(mark);
  const bare = (part: string) =>
    part
      .trim()
      .replace(/^"(.*)"$/su, '$1')
      .replaceAll('""', '"')
      .trim();
  return [bare(line.slice(0, at)), bare(line.slice(at + 1))];
}

/** A whole number as people write it, thousands parted by spaces, points, commas or apostrophes; null for anything else. */
function contactsOf(text: string): number | null {
  if (!/^\d+$|^\d{1,3}([\s.,'’]\d{3})+$/u.test(text)) return null;
  const contacts = Number(text.replace(/\D/gu, ''));
  return contacts <= mostContacts ? contacts : null;
}

/**
 * Contacts of touchpoints as they are pasted from a sheet or stand in a CSV file: a line each, with the name and behind it the
 * number. A first line without a digit is a heading. Nothing is guessed: what cannot be told is given back as it was written.
 */
export function readContacts(text: string, touchpoints: readonly Named[]): ReadContacts {
  const byName = new Map<string, string[]>();
  for (const { id, name } of touchpoints) byName.set(folded(name), [...(byName.get(folded(name)) ?? []), id]);
  const found = new Map<string, number>();
  const [unknown, double, wrong] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '');
  for (const [at, line] of lines.entries()) {
    const [name, number] = partsOf(line);
    const [id, ...others] = byName.get(folded(name)) ?? [];
    const contacts = contactsOf(number);
    if (at === 0 && !id && !/\d/u.test(number)) continue;
    if (!id) unknown.add(name);
    else if (others.length > 0) double.add(name);
    else if (contacts === null) wrong.add(line.trim());
    else found.set(id, contacts);
  }
  return { found, unknown: [...unknown], double: [...double], wrong: [...wrong] };
}
