/** A piece of a line in one weight. */
export interface MarkedRun {
  text: string;
  isBold: boolean;
}

export interface MarkedItem {
  /** As it is written; null in a list without numbers. */
  number: number | null;
  runs: MarkedRun[];
}

/** Lines as they are, breaks included, or a list. */
export type MarkedBlock = { kind: 'lines'; runs: MarkedRun[] } | { kind: 'list'; items: MarkedItem[] };

const boldMark = '**';
const marks = /\*\*|^(?:- |[1-9]\d{0,2}\. )/m;
const listMark = /^(?:- |([1-9]\d{0,2})\. )/;

/** The mark with which a line of a list begins, and its number, if it has one; null for other lines. */
export function listMarkOf(line: string): { mark: string; number: number | null } | null {
  const found = listMark.exec(line);
  return found ? { mark: found[0], number: found[1] === undefined ? null : Number(found[1]) } : null;
}

/** What stands in bold in a line, from the first to behind the last letter; the marks stand around it. */
export function boldIn(line: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const parts = line.split(boldMark);
  let at = parts[0]?.length ?? 0;
  for (let index = 1; index < parts.length; index += 1) {
    const inner = parts[index] ?? '';
    const from = at + boldMark.length;
    at = from + inner.length;
    if (index === parts.length - 1 || inner === '' || inner.trim() !== inner) continue;
    found.push({ from, to: at });
    index += 1;
    at += boldMark.length + (parts[index]?.length ?? 0);
  }
  return found;
}

function runsOf(line: string): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let done = 0;
  for (const { from, to } of boldIn(line)) {
    const before = line.slice(done, from - boldMark.length);
    if (before !== '') runs.push({ text: before, isBold: false });
    runs.push({ text: line.slice(from, to), isBold: true });
    done = to + boldMark.length;
  }
  if (done < line.length) runs.push({ text: line.slice(done), isBold: false });
  return runs;
}

/** Runs of the same weight as one. */
function joinRuns(runs: readonly MarkedRun[]): MarkedRun[] {
  const joined: MarkedRun[] = [];
  for (const { text, isBold } of runs) {
    const last = joined.at(-1);
    if (last?.isBold === isBold && !isBold) joined[joined.length - 1] = { text: last.text + text, isBold };
    else joined.push({ text, isBold });
  }
  return joined;
}

/** Whether a text has marks at all; most have none. */
export const hasMarks = (text: string): boolean => marks.test(text);

/**
 * A text in blocks: lines that begin with "- " or "1. " are items of lists, `**bold**` is bold within its line. Every text
 * is one: a mark that closes nothing stays as it is. `writeMarks` gives the very same text again.
 */
export function readMarks(text: string): MarkedBlock[] {
  const blocks: MarkedBlock[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const found = listMarkOf(line);
    if (found) {
      const item = { number: found.number, runs: runsOf(line.slice(found.mark.length)) };
      const isSame = last?.kind === 'list' && (last.items[0]?.number === null) === (item.number === null);
      if (isSame) last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else if (last?.kind === 'lines') {
      last.runs = joinRuns([...last.runs, { text: '\n', isBold: false }, ...runsOf(line)]);
    } else {
      blocks.push({ kind: 'lines', runs: runsOf(line) });
    }
  }
  return blocks;
}

const writeRuns = (runs: readonly MarkedRun[], mark: string) =>
  runs.map(({ text, isBold }) => (isBold ? mark + text + mark : text)).join('');

const write = (
  blocks: readonly MarkedBlock[],
  mark: string,
  item: (number: number | null) => string,
): string =>
  blocks
    .map((block) =>
      block.kind === 'lines'
        ? writeRuns(block.runs, mark)
        : block.items.map(({ number, runs }) => item(number) + writeRuns(runs, mark)).join('\n'),
    )
    .join('\n');

/** The text of blocks, with their marks. */
export const writeMarks = (blocks: readonly MarkedBlock[]): string =>
  write(blocks, boldMark, (number) => (number === null ? '- ' : `${number}. `));

/** The words alone, line by line, for places that show no marks. */
export const withoutMarks = (text: string): string =>
  hasMarks(text) ? write(readMarks(text), '', () => '') : text;
