/** As a page gets its address from the router. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The longest search that an address may say, in characters. */
const longestFind = 120;

/** The first of the values that an address gives for a name; empty where it gives none. */
export const firstOf = (value: string | string[] | undefined): string => [value].flat()[0] ?? '';

/** The text of a search from an address. */
export const readFind = (value: string | string[] | undefined): string =>
  firstOf(value).slice(0, longestFind);

/** The number of a page from an address; 1 for whatever is none. */
export function readPage(value: string | string[] | undefined): number {
  const page = Number(firstOf(value));
  return Number.isSafeInteger(page) && page > 1 ? page : 1;
}

/**
 * The address of a choice, without what is empty or the first page. The page `{page}` is left to be filled in by whoever makes
 * links from it.
 */
export function writeQuery(path: string, choice: Readonly<Record<string, string | number>>): string {
  const parts = Object.entries(choice)
    .filter(([, value]) => value !== '' && value !== 1)
    .map(([key, value]) => `${key}=${value === '{page}' ? value : encodeURIComponent(value)}`);
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}
