import { describe, expect, it } from 'vitest';
import { writeHtmlTable } from '../core/clipboard/html-table';
import { readHtmlTable, readMarkedHtml, type HtmlNode } from './read-html-table';

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

describe('bold words and lists', () => {
  const markedOf = (...nodes: (HtmlNode | string)[]) => readMarkedHtml(tag('html', tag('body', ...nodes)));

  it('become marks, all other looks go', () => {
    expect(markedOf('Waits ', tag('b', 'long '), tag('em', 'and'), tag('strong', 'alone'))).toBe(
      'Waits **long** and**alone**',
    );
    expect(
      markedOf(
        tag('p', 'Wants:'),
        tag(
          'ul',
          tag('li', tag('p', 'a ', tag('b', 'seat'))),
          tag('li'),
          tag('li', 'quiet', tag('ul', tag('li', 'now'))),
        ),
        element('ol', {}, element('li', { value: '3' }, 'third'), tag('li', 'fourth')),
      ),
    ).toBe('Wants:\n\n- a **seat**\n- quiet\n- now\n\n3. third\n4. fourth');
    expect(markedOf(tag('b', tag('script', 'x'), ' '))).toBe('');
  });

  it('are told by weight too, and not by a wrapper that says it is not bold', () => {
    const wrapped = element(
      'b',
      { style: 'font-weight:normal' },
      element('span', { style: 'font-weight:700' }, 'a'),
      ' b',
    );
    expect(markedOf(wrapped)).toBe('**a** b');
    expect(markedOf(tag('b', 'two ', tag('b', 'in'), tag('br'), 'lines'))).toBe('**two in**\n**lines**');
  });

  it('stand in a table beside the plain text, for cells that take them', () => {
    const table = inTable(
      tag('td', tag('b', 'Name')),
      tag('td', tag('ul', tag('li', 'a'), tag('li', 'b'))),
      tag('td', 'c'),
    );
    expect(readHtmlTable(table)?.rows[0]).toEqual([
      { text: 'Name', marked: '**Name**', rich: null },
      { text: 'a\nb', marked: '- a\n- b', rich: null },
      { text: 'c', rich: null },
    ]);
  });

  it('are not what a whole cell looks like', () => {
    const head = element('td', { style: 'font-weight:700' }, 'Name');
    expect(readHtmlTable(inTable(head))?.rows[0]).toEqual([{ text: 'Name', rich: null }]);
  });

  it('leave a map as HTML of their own, and never as anybody else’s', () => {
    const html = writeHtmlTable([['- **a** <i>\n- b\n3. c', '- x']], (_, column) => column === 0);
    expect(html).toBe(
      '<table><tr><td style="white-space:pre-wrap"><ul><li><b>a</b> &lt;i&gt;</li><li>b</li></ul>' +
        '<ol><li value="3">c</li></ol></td><td style="white-space:pre-wrap">- x</td></tr></table>',
    );
  });
});
