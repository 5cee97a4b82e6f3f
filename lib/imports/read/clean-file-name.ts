import { beginningOf, wellFormed } from './well-formed';

const longestName = 200;

/** The last part of a name that somebody sent, without control characters; it is shown and never used as a path. */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = beginningOf(
    wellFormed(last)
      .replace(/\p{Cc}/gu, '')
      .trim(),
    longestName,
  );
  return clean === '' ? 'file' : clean;
}
