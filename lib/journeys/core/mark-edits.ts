import { boldIn, listMarkOf } from './marked-text';

/** A field of text and what is chosen in it; `from` and `to` are equal where only a caret stands. */
export interface FieldState {
  text: string;
  from: number;
  to: number;
}

export type ListKind = 'bullets' | 'numbers';

const mark = '**';

interface Span {
  from: number;
  to: number;
}

const lineStart = (text: string, at: number) => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);
const lineEnd = (text: string, at: number) => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
};

/** The lines that a selection touches. */
function linesAt({ text, from, to }: FieldState): Span[] {
  const lines: Span[] = [];
  for (let at = lineStart(text, from); at <= to; at = lineEnd(text, at) + 1) {
    lines.push({ from: at, to: lineEnd(text, at) });
  }
  return lines;
}

const boldOf = (text: string, line: Span): Span[] =>
  boldIn(text.slice(line.from, line.to)).map(({ from, to }) => ({
    from: line.from + from,
    to: line.from + to,
  }));

/** What is chosen of each line, without the marks of lists and the space around it: to its bold words where it lies in some. */
function piecesOf(field: FieldState): (Span & { isBold: boolean })[] {
  const { text } = field;
  return linesAt(field).flatMap((line): (Span & { isBold: boolean })[] => {
    const begin = line.from + (listMarkOf(text.slice(line.from, line.to))?.mark.length ?? 0);
    let from = Math.max(begin, field.from);
    let to = Math.min(line.to, field.to);
    while (from < to && /\s/.test(text[from] ?? '')) from += 1;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
    if (from >= to) return [];
    const touched = boldOf(text, line).filter((bold) => bold.from - 2 < to && bold.to + 2 > from);
    const [only] = touched;
    if (only && touched.length === 1 && from >= only.from - 2 && to <= only.to + 2) {
      return [{ ...only, isBold: true }];
    }
    from = Math.min(from, ...touched.map((bold) => bold.from - 2));
    to = Math.max(to, ...touched.map((bold) => bold.to + 2));
    return [{ from, to, isBold: false }];
  });
}

function toggleAtCaret({ text, from }: FieldState): FieldState {
  const line = { from: lineStart(text, from), to: lineEnd(text, from) };
  const around = boldOf(text, line).find((bold) => from >= bold.from && from <= bold.to);
  // Behind the last bold letter: what is typed next is not bold.
  if (around?.to === from) return { text, from: from + 2, to: from + 2 };
  if (around) {
    const inner = text.slice(around.from, around.to);
    const at = from - 2;
    return { text: text.slice(0, around.from - 2) + inner + text.slice(around.to + 2), from: at, to: at };
  }
  const isBetween = text.slice(from - 2, from) === mark && text.slice(from, from + 2) === mark;
  if (isBetween && from >= 2) {
    return { text: text.slice(0, from - 2) + text.slice(from + 2), from: from - 2, to: from - 2 };
  }
  const at = from + 2;
  return { text: text.slice(0, from) + mark + mark + text.slice(from), from: at, to: at };
}

/** Makes what is chosen bold, line by line; what is bold already becomes plain. At a caret bold begins or ends. */
export function toggleBold(field: FieldState): FieldState {
  const { text } = field;
  if (field.from === field.to) return toggleAtCaret(field);
  const pieces = piecesOf(field);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return field;
  const isAll = pieces.every(({ isBold }) => isBold);
  let next = text;
  for (const { from, to, isBold } of pieces.toReversed()) {
    const [begin, end] = isBold ? [from - 2, to + 2] : [from, to];
    const inner = text.slice(from, to);
    const put = isAll ? inner : mark + inner.replaceAll(mark, '') + mark;
    next = next.slice(0, begin) + put + next.slice(end);
  }
  const behind = text.length - last.to + (isAll ? -2 : last.isBold ? 0 : 2);
  return {
    text: next,
    from: first.from + (isAll ? -2 : first.isBold ? 0 : 2),
    to: next.length - behind,
  };
}

/** Numbers of the items right below, one more each where they counted on from `number`. */
function countOn(below: string, number: number): string {
  const lines = below.split('\n');
  let expected = number;
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = listMarkOf(line);
    if (found?.number !== expected || expected >= 999) break;
    expected += 1;
    lines[at] = `${expected}. ${line.slice(found.mark.length)}`;
  }
  return lines.join('\n');
}

/** What Enter does in a list: the next item, or the end of the list on an empty one. Null elsewhere. */
export function continueList({ text, from, to }: FieldState): FieldState | null {
  const start = lineStart(text, from);
  const line = text.slice(start, lineEnd(text, from));
  const found = listMarkOf(line);
  if (!found || from < start + found.mark.length || found.number === 999) return null;
  if (line.trim() === found.mark.trim()) {
    return { text: text.slice(0, start) + text.slice(start + line.length), from: start, to: start };
  }
  const next = found.number === null ? found.mark : `${found.number + 1}. `;
  const rest = text.slice(to);
  const below = found.number === null ? rest : countOn(rest, found.number + 1);
  const at = from + 1 + next.length;
  return { text: `${text.slice(0, from)}\n${next}${below}`, from: at, to: at };
}

/** Makes the chosen lines items of a list; where all of them are, plain lines. */
export function toggleList(field: FieldState, kind: ListKind): FieldState {
  const { text } = field;
  const lines = linesAt(field).map((span) => text.slice(span.from, span.to));
  const isOf = (line: string) => {
    const found = listMarkOf(line);
    return found !== null && (found.number === null) === (kind === 'bullets');
  };
  const filled = lines.length === 1 ? lines : lines.filter((line) => line.trim() !== '');
  const isAll = filled.length > 0 && filled.every(isOf);
  let number = 0;
  const changed = lines.map((line) => {
    if (line.trim() === '' && lines.length > 1) return line;
    number += 1;
    const words = line.slice(listMarkOf(line)?.mark.length ?? 0);
    return isAll ? words : `${kind === 'bullets' ? '- ' : `${number}. `}${words}`;
  });
  const begin = lineStart(text, field.from);
  const end = lineEnd(text, field.to);
  const put = changed.join('\n');
  const next = text.slice(0, begin) + put + text.slice(end);
  const to = Math.max(begin, field.to + next.length - text.length);
  return { text: next, from: field.from === field.to ? to : begin, to };
}

/** A "/" at the start of a line or of an item, and what is typed behind it up to the caret. */
export interface Slash {
  at: number;
  query: string;
}

const longestQuery = 30;

/** The "/" of the line in which the caret stands; null where there is none. */
export function slashAt({ text, from, to }: FieldState): Slash | null {
  if (from !== to) return null;
  const start = lineStart(text, from);
  const at = start + (listMarkOf(text.slice(start, from))?.mark.length ?? 0);
  const query = text.slice(at + 1, from);
  return text[at] === '/' && from > at && query.length <= longestQuery ? { at, query } : null;
}

/** The field without the "/" and what was typed behind it, and the words that follow in its line. */
export function withoutSlash({ text, from }: FieldState, { at }: Slash): { field: FieldState; rest: string } {
  const rest = text.slice(from, lineEnd(text, from));
  return { field: { text: text.slice(0, at) + text.slice(from), from: at, to: at }, rest: rest.trim() };
}
