import { sheetMargins, sheetOf } from './plan-pages';
import type { PrintOptions } from './print-options';

/** A text as CSS writes one: nothing in it ends the text, the rule or the element that it stands in. */
const quoted = (text: string) =>
  `"${text.replace(/["\\<>&\p{C}\u2028\u2029]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

const look = 'font: 8pt "Inter Variable", Arial, sans-serif; color: #525c69';

/**
 * The CSS of a map's sheets: their size, which of a page as large as the map is left open, and the lines that run above and
 * below. `page` says "page x of y" for two numbers; the first sheet begins with the map's own head and has none above.
 */
export function pageStyle(
  { paper, orientation }: Pick<PrintOptions, 'paper' | 'orientation'>,
  { left, right, page }: { left: string; right: string; page: (x: string, y: string) => string },
): string {
  const { side, top, bottom } = sheetMargins;
  const size = paper === 'whole' ? null : sheetOf(paper, orientation);
  // The numbers are the browser's: signs that no text has hold their places.
  const counted = page('\uE000', '\uE001')
    .split(/([\uE000\uE001])/u)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\uE000' ? 'counter(page)' : part === '\uE001' ? 'counter(pages)' : quoted(part),
    )
    .join(' ');
  return `
@page {
  ${size ? `size: ${size.width}mm ${size.height}mm;` : ''}
  margin: ${top}mm ${side}mm ${bottom}mm;
  @top-left { content: ${quoted(left)}; ${look}; width: 70%; vertical-align: bottom; padding-bottom: 3mm }
  @top-right { content: ${quoted(right)}; ${look}; width: 30%; vertical-align: bottom; padding-bottom: 3mm; text-align: right }
  @bottom-right { content: ${counted}; ${look}; vertical-align: top; padding-top: 3mm }
}
@page :first {
  @top-left { content: none }
  @top-right { content: none }
}`;
}
