import { describe, expect, it } from 'vitest';
import { pageStyle } from './page-style';

const a3 = { paper: 'a3', orientation: 'landscape' } as const;
const styled = (left: string) =>
  pageStyle(a3, { left, right: 'Current state', page: (x, y) => `Strona ${x} z ${y}` });

describe('the style of sheets', () => {
  it('names their size and counts pages in the words of the language', () => {
    expect(styled('Linden')).toContain('size: 420mm 297mm');
    expect(styled('Linden')).toContain('"Strona " counter(page) " z " counter(pages)');
    expect(pageStyle({ ...a3, paper: 'whole' }, { left: '', right: '', page: (x) => x })).not.toContain(
      'size:',
    );
  });

  it('lets no title end its text, its rule or its element', () => {
    const style = styled('"; } </style><script>alert(1)</script> \\');
    expect(style).toContain('"\\22 ; } \\3c /style\\3e \\3c script\\3e alert(1)\\3c /script\\3e  \\5c "');
    expect(style).not.toContain('<');
  });
});
