import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePasted } from './paste';

describe('a list of names', () => {
  it('is one a line, without bullets and numbers', () => {
    const text = '• Website\r\n- Shop window\n3. Phone line\n\n 12) Parcel \n*  Call centre\n\n';
    expect(parsePasted({ text })).toEqual([
      ['Website'],
      ['Shop window'],
      ['Phone line'],
      [''],
      ['Parcel'],
      ['Call centre'],
    ]);
  });

  it('keeps names that only look like numbered ones', () => {
    expect(parsePasted({ text: '404 page\n3D viewer\n-10 % leaflet' })).toEqual([
      ['404 page'],
      ['3D viewer'],
      ['-10 % leaflet'],
    ]);
  });
});

describe('tab separated text', () => {
  it('has line breaks, tabs and quotes inside quoted cells', () => {
    const text = 'Name\tNote\n"Shop\nwindow"\t"says ""hello"""\n"a\tb"\tc';
    expect(parsePasted({ text })).toEqual([
      ['Name', 'Note'],
      ['Shop\nwindow', 'says "hello"'],
      ['a b', 'c'],
    ]);
  });

  it('takes a quote that does not close as a quote', () => {
    expect(parsePasted({ text: '"Best price" sign\tx\n24" screen\ty\n"open\tz' })).toEqual([
      ['"Best price" sign', 'x'],
      ['24" screen', 'y'],
      ['"open', 'z'],
    ]);
  });

  it('comes back as it was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s+/g, ' ').trim());
    const rows = fc.array(fc.tuple(cell, fc.constant('|'), cell), { minLength: 1, maxLength: 8 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (table) => {
        const text = table.map((row) => row.map(quote).join('\t')).join('\n');
        expect(parsePasted({ text })).toEqual(table);
      }),
    );
  });
});

describe('an HTML table', () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- td {color:red} --></style></head><body>
    <!--StartFragment--><table border=0><col width=64>
    <tr height=20><td class=xl65 style='a>b'>Name</td><td>Phase</td></tr>
    <tr><td>Shop&nbsp;&amp; caf&#233;</td><td>w trakcie<br>zakupu</td></tr>
    </table><!--EndFragment--></body></html>`;

  it('wins over the text beside it', () => {
    const rows = parsePasted({ html: excel.replace("style='a>b'", ''), text: 'other' });
    expect(rows).toEqual([
      ['Name', 'Phase'],
      ['Shop & café', 'w trakcie\nzakupu'],
    ]);
  });

  it('has cells over several columns and rows in their first place', () => {
    const html =
      '<table><tr><th colspan="2">Before</th><th>C</th></tr><tr><td rowspan=2>x</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>';
    expect(parsePasted({ html })).toEqual([
      ['Before', '', 'C'],
      ['x', '1', '2'],
      ['', '3', '4'],
    ]);
  });

  it('may leave out closing tags', () => {
    expect(parsePasted({ html: '<table><tr><td>a<td>b<tr><td>c<td>d</table>' })).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('leaves no markup in a cell', () => {
    const html =
      '<table><tr><td><b onclick="x()">Shop</b><script>alert(1)</script></td><td>&lt;b&gt;</td></tr></table>';
    expect(parsePasted({ html })).toEqual([['Shop', '<b>']]);
  });

  it('that is none leaves the text', () => {
    expect(parsePasted({ html: '<p>Shop</p>', text: 'Shop\nPhone' })).toEqual([['Shop'], ['Phone']]);
  });
});

it('gives nothing for nothing', () => {
  expect(parsePasted({})).toEqual([]);
  expect(parsePasted({ text: ' \n\t\n' })).toEqual([]);
});

it('reads a megabyte of quotes in no time', () => {
  const start = performance.now();
  parsePasted({ text: '"'.repeat(200_000) });
  parsePasted({ html: `<table>${'<tr><td>'.repeat(20_000)}` });
  parsePasted({ html: `<table><tr><td>${'</p>'.repeat(50_000)}` });
  expect(performance.now() - start).toBeLessThan(1500);
});
