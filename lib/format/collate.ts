const collators = new Map<string, Intl.Collator>();

/** Compares two texts as readers of the language sort them; digits by their value (`Step 2` before `Step 10`). */
export function collator(locale: string): Intl.Collator {
  let kept = collators.get(locale);
  if (!kept) collators.set(locale, (kept = new Intl.Collator(locale, { numeric: true })));
  return kept;
}

/** A sorted copy, by a text of each item. */
export function sortByText<T>(locale: string, items: readonly T[], text: (item: T) => string): T[] {
  const { compare } = collator(locale);
  return [...items].sort((a, b) => compare(text(a), text(b)));
}

/**
 * The form of a text in which a search compares: lower case, no diacritics, ł = l, ё = е, Romanian cedillas as commas,
 * hence `Łódź` = `lodz` and `ş` = `ș` = `s`. Й keeps its breve: it is a letter of its own.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('й', '\u0001')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\u0001', 'й')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}
