const token = /<@([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})>/g;

/** How somebody stands in a comment's text. */
export const mentionToken = (id: string): string => `<@${id}>`;

/** The ids of everybody who is named in a text, each once, in their order. */
export function mentionedIn(text: string): string[] {
  return [...new Set([...text.matchAll(token)].map(([, id = '']) => id))];
}

/** The text with something else in the place of each person. */
export function replaceMentions(text: string, by: (id: string) => string): string {
  return text.replace(token, (_, id: string) => by(id));
}

/** What a reader counts: a person is one character long. */
export const readLength = (text: string): number => replaceMentions(text, () => '@').length;

export type TextPart = { kind: 'text'; text: string } | { kind: 'person'; id: string };

/** A text in pieces, for showing people as such. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(token)) {
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    parts.push({ kind: 'person', id: found[1] ?? '' });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

export interface Named {
  id: string;
  name: string;
}

const isWordEnd = (text: string, at: number) => !/[\p{L}\p{N}_]/u.test(text.charAt(at));

/**
 * What somebody typed as it is kept: `@Name` of those who were chosen becomes the person. Longer names first, so that
 * "@Anna Nowak" is not taken for an "@Anna" who was chosen too.
 */
export function toKept(typed: string, chosen: readonly Named[]): string {
  const byLength = [...chosen]
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);
  let kept = '';
  let at = 0;
  while (at < typed.length) {
    const here = typed.startsWith('@', at)
      ? byLength.find(({ name }) => typed.startsWith(name, at + 1) && isWordEnd(typed, at + 1 + name.length))
      : undefined;
    if (here) {
      kept += mentionToken(here.id);
      at += 1 + here.name.length;
    } else {
      kept += typed.charAt(at);
      at += 1;
    }
  }
  return kept;
}

/** A kept text as it is typed on: people by their names, and who they are. */
export function toTyped(kept: string, nameOf: (id: string) => string): { typed: string; chosen: Named[] } {
  return {
    typed: replaceMentions(kept, (id) => `@${nameOf(id)}`),
    chosen: mentionedIn(kept).map((id) => ({ id, name: nameOf(id) })),
  };
}

/** The beginning of a name before the caret, behind an `@` that begins a word; null where none is being typed. */
export function nameBeingTyped(text: string, caret: number): { from: number; query: string } | null {
  const found = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const query = found[1] ?? '';
  return { from: caret - query.length - 1, query };
}
