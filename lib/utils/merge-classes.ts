// Which classes set the same property. tailwind-merge knows all of Tailwind and weighs 9 kB on every screen; this knows
// what we use. The test beside holds both against each other for every class of the product.

/** Classes that are whole words, by what they set. */
const words: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    display:
      'block inline inline-block flex inline-flex grid inline-grid contents hidden flow-root table table-row table-cell table-row-group table-header-group',
    position: 'static relative absolute fixed sticky',
    reader: 'sr-only not-sr-only',
    'text-align': 'text-left text-center text-right text-start text-end',
    direction: 'flex-row flex-col flex-row-reverse flex-col-reverse',
    wrap: 'flex-wrap flex-nowrap',
    underline: 'underline no-underline line-through',
    case: 'uppercase lowercase capitalize normal-case',
    'border-model': 'border-separate border-collapse',
    'border-style': 'border-solid border-dashed border-dotted border-none',
    family: 'font-sans font-mono',
    slant: 'italic not-italic',
    truncate: 'truncate text-ellipsis text-clip',
    'text-wrap': 'text-wrap text-nowrap text-balance text-pretty',
    visibility: 'visible invisible collapse',
    select: 'select-none select-text select-all select-auto',
  }).flatMap(([group, names]) => names.split(' ').map((name) => [name, group])),
);

const textSizes = 'xs|sm|base|lg|xl|2xl';
/** Families that set one of several properties, by what follows their name. */
const families: readonly [pattern: RegExp, group: string][] = [
  [new RegExp(`^text-(?:${textSizes}|\\[\\d.*)$`), 'size-of-text'],
  [/^text-/, 'colour-of-text'],
  [/^font-/, 'weight'],
  [/^border(-[trblxyse])?(?:-(?:\d+|\[\d.*))?$/, 'border$1'],
  [/^border-spacing(-[xy])?-/, 'border-spacing$1'],
  [/^border(-[trblxyse])?-/, 'colour-of-border$1'],
  [/^rounded(-(?:t|r|b|l|s|e|tl|tr|br|bl))?(?:-.+)?$/, 'rounded$1'],
  [/^bg-(?!gradient|linear|\[url|cover|contain|no-repeat)/, 'bg'],
  [/^flex-(?:\d|auto|none|initial|\[)/, 'flex-item'],
  [/^(grow|shrink)(?:-\d+)?$/, '$1'],
  [/^outline-offset-/, 'outline-offset'],
  [/^outline-(?:none|hidden|solid|dashed|dotted)$/, 'style-of-outline'],
  [/^outline(?:-\d+)?$/, 'outline'],
  [/^outline-/, 'colour-of-outline'],
  [/^decoration-(?!\d)/, 'decoration'],
  [/^shadow(?:-(?:float|modal|none|\[.*))?$/, 'shadow'],
  [/^resize(?:-.+)?$/, 'resize'],
  [/^transition(?:-.+)?$/, 'transition'],
  [/^translate(-[xyz])?-/, 'translate$1'],
  [/^(break-(?:inside|before|after))-/, '$1'],
  [/^(inset|gap|overflow|overscroll|space|m|p|scroll-m|scroll-p)(-?[xytrbl])?-/, '$1$2'],
  [
    /^(w|h|size|min-w|min-h|max-w|max-h|top|right|bottom|left|z|basis|order|leading|tracking|opacity|duration|delay|cursor|whitespace|object|animate|content|list|self|items|justify|align|break|grid-cols|grid-rows|col-span|row-span|col-start|row-start|line-clamp|fill|stroke|aspect|columns|will-change|pointer-events|touch|rotate)-/,
    '$1',
  ],
];

/** What else a group sets, so that a later one of it takes away the earlier ones of those. */
const covers: Readonly<Record<string, readonly string[]>> = {
  m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
  mx: ['mr', 'ml'],
  my: ['mt', 'mb'],
  p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
  px: ['pr', 'pl'],
  py: ['pt', 'pb'],
  inset: ['inset-x', 'inset-y', 'top', 'right', 'bottom', 'left'],
  'inset-x': ['right', 'left'],
  'inset-y': ['top', 'bottom'],
  size: ['w', 'h'],
  gap: ['gap-x', 'gap-y'],
  overflow: ['overflow-x', 'overflow-y'],
  translate: ['translate-x', 'translate-y'],
  'size-of-text': ['leading'],
  'flex-item': ['basis', 'grow', 'shrink'],
  border: ['border-t', 'border-r', 'border-b', 'border-l', 'border-x', 'border-y'],
  rounded: ['rounded-t', 'rounded-r', 'rounded-b', 'rounded-l'],
  'line-clamp': ['display', 'overflow'],
};

function groupOf(name: string): string | null {
  const word = words[name];
  if (word) return word;
  const bare = name.startsWith('-') ? name.slice(1) : name;
  for (const [pattern, group] of families) {
    const found = pattern.exec(bare);
    if (found) return group.replace(/\$(\d)/g, (_, at: string) => found[Number(at)] ?? '');
  }
  return null;
}

/** Where the variants of a class end: `hover:not-disabled:bg-hover` → 19. Colons in brackets are no ends. */
function variantEnd(name: string): number {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < name.length; at += 1) {
    const sign = name[at];
    if (sign === '[' || sign === '(') depth += 1;
    else if (sign === ']' || sign === ')') depth -= 1;
    else if (sign === ':' && depth === 0) end = at + 1;
  }
  return end;
}

/** Of classes that set the same property under the same variants the last one stays; what it does not know stays too. */
export function mergeClasses(list: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of list.split(/\s+/).filter(Boolean).reverse()) {
    const end = variantEnd(name);
    const variants = name.slice(0, end);
    const group = groupOf(name.slice(end));
    if (group !== null) {
      if (taken.has(variants + group)) continue;
      for (const one of [group, ...(covers[group] ?? [])]) taken.add(variants + one);
    }
    kept.push(name);
  }
  return kept.reverse().join(' ');
}
