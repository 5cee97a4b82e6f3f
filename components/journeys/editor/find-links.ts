interface TextPart {
  text: string;
  href: string | null;
}

/** A text in parts: addresses of the web, without the full stop or bracket behind them, and what stands between. */
export function findLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/giu)) {
    const href = match[0].replace(/[.,;:!?'”»)\]]+$/u, '');
    if (!URL.canParse(href)) continue;
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: null });
    parts.push({ text: href, href });
    from = match.index + href.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), href: null });
  return parts;
}
