// How Excel writes dates, formats and addresses; used by xlsx-child.mjs alone, hence plain JavaScript.
const dateFormatIds = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const timeFormatIds = new Set([18, 19, 20, 21, 32, 33, 45, 47]);
const percentFormatIds = new Set([9, 10]);

/** What a number format shows: 'date', 'time', 'percent' or 'number'. */
export function formatKind(id, codes) {
  if (dateFormatIds.has(id)) return 'date';
  if (timeFormatIds.has(id)) return 'time';
  if (percentFormatIds.has(id)) return 'percent';
  const code = (codes.get(id) ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';')[0]
    .toLowerCase();
  if (/\[(h+|m+|s+)\]/.test(code)) return 'number';
  const bare = code.replace(/\[[^\]]*\]/g, '').replace('general', '');
  if (/[yd]|mmm/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  if (/m/.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'number';
}

/** A day number of Excel as ISO text: a date, a date with time, or a time of day. */
export function dateText(serial, kind, date1904) {
  const days = date1904 ? serial + 1462 : serial;
  if (!(days >= 0 && days < 2_958_466)) return String(serial);
  // Excel believes that 1900 was a leap year: days before 1 March 1900 lie one off.
  const shifted = days < 60 ? days + 1 : days;
  const moment = new Date(Math.round((shifted - 25_569) * 86_400) * 1000).toISOString();
  if (kind === 'time' && days < 1) return moment.slice(11, 19);
  return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment.slice(0, 19);
}

/** The number of a column from a cell's address: 3 for "C17"; 0 where there are no letters. */
export function columnNumber(reference) {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
    if (column > 20_000) break;
  }
  return column;
}
