/**
 * Puts the rows of a table onto sheets in their order. No row is divided: one that is higher than a sheet begins a sheet of
 * its own and flows on from there, and what follows it begins anew. A row that keeps to the next one is never the last of
 * its sheet.
 * @param {readonly { height: number, keepsNext?: boolean }[]} rows
 * @param {number} first the height that is left on the first sheet, in the unit of the rows
 * @param {number} usual the height of every other sheet
 * @returns {number[][]} the places of the rows on each sheet; the first is empty where nothing fits onto it
 */
export function divideRows(rows, first, usual) {
  /** @type {number[][]} */
  const sheets = [[]];
  let left = first;
  /** @type {number[]} */
  let block = [];
  rows.forEach(({ keepsNext }, at) => {
    block.push(at);
    if (keepsNext && at < rows.length - 1) return;
    const height = block.reduce((sum, one) => sum + (rows[one]?.height ?? 0), 0);
    const isFresh = sheets.at(-1)?.length === 0 && left >= usual;
    if (height > left && !isFresh) {
      sheets.push([]);
      left = usual;
    }
    sheets.at(-1)?.push(...block);
    left = height > usual ? 0 : left - height;
    block = [];
  });
  return sheets;
}
