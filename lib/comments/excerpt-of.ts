import { replaceMentions } from './mention-text';

const longest = 160;

/** The beginning of a comment on one line, with names in the place of people; "@…" for somebody who was erased. */
export function excerptOf(text: string, nameOf: (id: string) => string): string {
  const said = replaceMentions(text, (id) => `@${nameOf(id) || '…'}`)
    .replace(/\s+/g, ' ')
    .trim();
  if (said.length <= longest) return said;
  const cut = said.slice(0, longest);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > longest / 2 ? end : longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
