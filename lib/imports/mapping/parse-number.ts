const plain = /^[+-]?\d+(\.\d+)?$/;
const exponent = /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d{1,3}$/i;

/**
 * A number as an exact decimal in the shortest way ("4.5", "-3", "0.0869"), or undefined where the cell is none.
 * The decimal mark is what the mapping says; the other mark, blanks and apostrophes may part groups of three digits.
 */
export function parseNumber(cell: string, decimal: '.' | ','): string | undefined {
  // Most cells of a survey: one digit.
  if (cell.length === 1) return cell >= '0' && cell <= '9' ? cell : undefined;
  let text = cell.trim();
  if (!plain.test(text) || decimal === ',') text = normalized(text, decimal);
  if (plain.test(text)) return shortest(text);
  return exponent.test(text) ? fromExponent(text) : undefined;
}

const grouped = {
  '.': /^[+-]?\d{1,3}([, '\u00a0\u202f\u2019]\d{3})+(\.\d+)?$/,
  ',': /^[+-]?\d{1,3}([. '\u00a0\u202f\u2019]\d{3})+(,\d+)?$/,
};

function normalized(text: string, decimal: '.' | ','): string {
  const point = text.replace('\u2212', '-');
  const whole = grouped[decimal].test(point)
    ? point.replace(decimal === '.' ? /[, '\u00a0\u202f\u2019]/g : /[. '\u00a0\u202f\u2019]/g, '')
    : point;
  if (decimal === ',' && whole.includes('.')) return '';
  const dotted = decimal === ',' ? whole.replace(',', '.') : whole;
  return dotted.replace(/^([+-]?)\./, '$10.');
}

function shortest(text: string): string {
  let digits = text.startsWith('+') ? text.slice(1) : text;
  const negative = digits.startsWith('-');
  if (negative) digits = digits.slice(1);
  digits = digits.replace(/^0+(?=\d)/, '');
  if (digits.includes('.')) digits = digits.replace(/\.?0+$/, '');
  return negative && digits !== '0' ? `-${digits}` : digits;
}

function fromExponent(text: string): string | undefined {
  const [mantissa = '', power = '0'] = text.toLowerCase().split('e');
  const shift = Number(power);
  if (Math.abs(shift) > 30) return undefined;
  const negative = mantissa.startsWith('-');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const digits = `${'0'.repeat(31)}${whole}${fraction}${'0'.repeat(31)}`;
  const point = 31 + whole.length + shift;
  return shortest(`${negative ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`);
}
