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

function textIn(node: HtmlNode): string {
  if (node.nodeType === textNode) return (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
  const name = nameOf(node);
  if (node.nodeType !== elementNode || silent.has(name) || isHidden(node)) return '';
  if (name === 'BR') return '\n';
  const inner = childrenOf(node).map(textIn).join('');
  if (blocks.has(name)) return `\n${inner}\n`;
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
      text: tidy(childrenOf(cell).map(textIn).join('')),
      columns: Number.parseInt(attribute(cell, 'colspan'), 10),
      rows: Number.parseInt(attribute(cell, 'rowspan'), 10),
    }));

/**
 * The first table of a document as plain texts: breaks kept, links as their text and address, all else left out. Null where
 * there is none. The document comes from `DOMParser`, which runs and loads nothing; texts alone leave this function.
 */
export function readHtmlTable(document: HtmlNode): PasteTable | null {
  const table = find(document, 'TABLE');
  const rows = table ? rowsOf(table).map(cellsOf) : [];
  return rows.some((row) => row.length > 0) ? flattenSpans(rows) : null;
}
