import { describe, expect, it } from 'vitest';
import { toHtmlTable, toTsv } from './clipboard';

describe('what goes to the clipboard', () => {
  it('separates cells by tabs and quotes those that would break the table', () => {
    expect(
      toTsv([
        ['Shop', 'before'],
        ['two\nlines', 'say "hi"'],
        ['a\tb', ''],
      ]),
    ).toBe('Shop\tbefore\n"two\nlines"\t"say ""hi"""\n"a\tb"\t');
  });

  it('escapes what would be markup', () => {
    expect(toHtmlTable([['<b>&"', 'x\ny']])).toBe(
      '<table><tr><td>&lt;b&gt;&amp;&quot;</td><td>x<br style="mso-data-placement:same-cell">y</td></tr></table>',
    );
  });
});
