import { describe, expect, it } from 'vitest';
import { readHtmlTable, type HtmlNode } from './read-html-table';

/** A tree as DOMParser gives it. */
function element(
  nodeName: string,
  attributes: Record<string, string>,
  ...children: (HtmlNode | string)[]
): HtmlNode {
  return {
    nodeType: 1,
    nodeName: nodeName.toUpperCase(),
    nodeValue: null,
    childNodes: children.map((child) =>
      typeof child === 'string'
        ? { nodeType: 3, nodeName: '#text', nodeValue: child, childNodes: [] }
        : child,
    ),
    getAttribute: (name) => attributes[name] ?? null,
  };
}
const tag = (name: string, ...children: (HtmlNode | string)[]) => element(name, {}, ...children);
const textsOf = (node: HtmlNode) =>
  readHtmlTable(node)?.rows.map((row) => row.map(({ text }) => text)) ?? null;
const inTable = (...cells: HtmlNode[]) =>
  tag('html', tag('body', tag('table', tag('tbody', tag('tr', ...cells)))));

describe('a table of a spreadsheet', () => {
  it('gives its texts with their breaks, its merged cells, and the addresses of its links', () => {
    const table = tag(
      'table',
      tag('colgroup', tag('col')),
      tag('thead', tag('tr', element('th', { colspan: '2' }, '  Stage\n  one '), tag('th', 'Two'))),
      tag(
        'tbody',
        tag(
          'tr',
          tag('td', 'Reads', tag('br'), 'the\u00a0board'),
          tag('td', tag('p', 'First'), tag('p', 'Second')),
          tag('td', 'see ', element('a', { href: 'https://example.test/a' }, 'plan'), '.'),
        ),
        element('tr', { style: 'display : none; display:none' }, tag('td', 'hidden')),
      ),
    );
    expect(textsOf(tag('html', tag('body', tag('div', table))))).toEqual([
      ['Stage one', '', 'Two'],
      ['Reads\nthe board', 'First\n\nSecond', 'see plan https://example.test/a.'],
    ]);
  });

  it('tables inside its cells are text there', () => {
    expect(
      textsOf(inTable(tag('td', 'a', tag('table', tag('tr', tag('td', 'inner')))), tag('td', 'b'))),
    ).toEqual([['a\ninner', 'b']]);
    expect(textsOf(tag('html', tag('body', tag('p', 'no table'))))).toBeNull();
    expect(textsOf(tag('html', tag('body', tag('table'))))).toBeNull();
  });
});

it('of hostile HTML nothing is left but words', () => {
  const cells = [
    tag('td', tag('script', 'alert(1)'), 'a'),
    tag('td', tag('style', 'td{}'), tag('iframe', 'x'), tag('svg', tag('script', 'alert(2)')), 'b'),
    tag('td', element('a', { href: 'javascript:alert(3)' }, 'c')),
    tag('td', element('a', { href: ' JaVaScRiPt:alert(4)' }, 'd')),
    tag('td', element('img', { src: 'x', onerror: 'alert(5)' }), 'e'),
    element('td', { colspan: '99999999', rowspan: '99999999', onclick: 'alert(6)' }, 'f'),
  ];
  const [row = []] = textsOf(inTable(...cells)) ?? [];
  expect(row.filter(Boolean)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(row.length).toBeLessThanOrEqual(61);
});
