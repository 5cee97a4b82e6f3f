import { listMarkOf } from '../core/marked-text';
import { flattenSpans, type PasteTable, type SpanCell } from '../core/clipboard/paste-table';

/** What of a browser's nodes is looked at. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?: (name: string) => string | null;
}

const textNode = 3;
const elementNode = 1;
/** What is in these is no text for people. */
const silent = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE IFRAME OBJECT EMBED SVG MATH SELECT TEXTAREA BUTTON'.split(' '),
);
const blocks = new Set('P DIV LI UL OL H1 H2 H3 H4 H5 H6 TR PRE BLOCKQUOTE'.split(' '));

const childrenOf = ({ childNodes }: HtmlNode) => Array.from(childNodes);
const nameOf = ({ nodeName }: HtmlNode) => nodeName.toUpperCase();
const attribute = (node: HtmlNode, name: string) => node.getAttribute?.(name) ?? '';
const isHidden = (node: HtmlNode) => /display:\s*none/i.test(attribute(node, 'style'));

/** The address of a link where it is one that people may follow. */
function addressOf(node: HtmlNode): string {
  const address = attribute(node, 'href').trim();
  return /^(https?:\/\/|mailto:)\S+$/i.test(address) ? address : '';
}

/** Bold as programs write it; those of Google wrap all of a document into a `<b>` that is not bold. */
function isBold(node: HtmlNode): boolean {
  const weight = /font-weight:\s*(\w+)/i.exec(attribute(node, 'style'))?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || Number(weight) >= 600;
  return nameOf(node) === 'B' || nameOf(node) === 'STRONG';
}

const bolded = (text: string) =>
  text
    .replaceAll('**', '')
    .split('\n')
    .map((line) => line.replace(/^(\s*(?:- |\d{1,3}\. )?)(\S(?:.*\S)?)(\s*)$/u, '$1**$2**$3'))
    .join('\n');

/** The items of a list, a line each. */
function itemsIn(list: HtmlNode, isMarked: boolean): string {
  let number = 0;
  const items = childrenOf(list).map((child) => {
    const inner = tidy(textIn(child, isMarked));
    if (inner === '' || nameOf(child) !== 'LI') return inner;
    number = Number.parseInt(attribute(child, 'value'), 10) || number + 1;
    if (!isMarked || listMarkOf(inner)) return inner;
    return (nameOf(list) === 'OL' && number > 0 && number < 1_000 ? `${number}. ` : '- ') + inner;
  });
  return `\n${items.filter((item) => item !== '').join('\n')}\n`;
}

/** What people read of a node; `isMarked` keeps bold words and lists as marks. */
function textIn(node: HtmlNode, isMarked: boolean): string {
  if (node.nodeType === textNode) return (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
  const name = nameOf(node);
  if (node.nodeType !== elementNode || silent.has(name) || isHidden(node)) return '';
  if (name === 'BR') return '\n';
  if (name === 'UL' || name === 'OL') return itemsIn(node, isMarked);
  const inner = childrenOf(node)
    .map((child) => textIn(child, isMarked))
    .join('');
  if (blocks.has(name)) return `\n${inner}\n`;
  if (isMarked && name !== 'TD' && name !== 'TH' && isBold(node)) return bolded(inner);
  const address = name === 'A' ? addressOf(node) : '';
  const isSaid = inner.includes(address.replace(/^mailto:/i, ''));
  return address === '' || isSaid ? inner : `${inner} ${address}`;
}

const tidy = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

function find(node: HtmlNode, wanted: string): HtmlNode | null {
  for (const child of childrenOf(node)) {
    if (child.nodeType !== elementNode || silent.has(nameOf(child))) continue;
    const found = nameOf(child) === wanted ? child : find(child, wanted);
    if (found) return found;
  }
  return null;
}

/** The rows of a table, those of tables inside its cells left aside. */
function rowsOf(node: HtmlNode): HtmlNode[] {
  return childrenOf(node).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'TR') return isHidden(child) ? [] : [child];
    return ['THEAD', 'TBODY', 'TFOOT'].includes(name) ? rowsOf(child) : [];
  });
}

const cellsOf = (row: HtmlNode): SpanCell[] =>
  childrenOf(row)
    .filter((cell) => (nameOf(cell) === 'TD' || nameOf(cell) === 'TH') && !isHidden(cell))
    .map((cell) => ({
      text: tidy(textIn(cell, false)),
      marked: tidy(textIn(cell, true)),
      columns: Number.parseInt(attribute(cell, 'colspan'), 10),
      rows: Number.parseInt(attribute(cell, 'rowspan'), 10),
    }));

/** The words of a document with marks for bold words and lists; all else is left out, also the order of tables. */
export const readMarkedHtml = (document: HtmlNode): string =>
  tidy(
    childrenOf(document)
      .map((node) => textIn(node, true))
      .join(''),
  );

/**
 * The first table of a document as texts: breaks kept, bold words and lists as marks, links as their text and address, all
 * else left out. Null where there is none. The document comes from `DOMParser`, which runs and loads nothing; texts alone
 * leave this function.
 */
export function readHtmlTable(document: HtmlNode): PasteTable | null {
  const table = find(document, 'TABLE');
  const rows = table ? rowsOf(table).map(cellsOf) : [];
  return rows.some((row) => row.length > 0) ? flattenSpans(rows) : null;
}
