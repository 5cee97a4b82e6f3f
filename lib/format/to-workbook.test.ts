import { describe, expect, it, vi } from 'vitest';
import { readTableFile } from '@/lib/touchpoints/read-table-file';
import { toWorkbook } from './to-workbook';

// A workbook is read in a process of its own.
vi.setConfig({ testTimeout: 30_000 });

describe('a workbook', () => {
  it('gives back every sheet: texts as texts, whatever they begin with, numbers unrounded', async () => {
    const body = await toWorkbook([
      {
        name: 'Scores',
        heading: ['Name', 'Score'],
        rows: [
          ['=1+1', 6.123456789],
          ['@SUM(A1)', null],
        ],
      },
      { name: 'Notes: a/b', heading: ['-2+3'], rows: [['+7 495'], ['\t=cmd'], ['']] },
    ]);
    const scores = await readTableFile(body, 'Scores');
    expect(scores.rows).toEqual([['Name', 'Score'], ['=1+1', '6.123456789'], ['@SUM(A1)']]);
    const notes = await readTableFile(body, 'Notes  a b');
    expect(notes.rows.flat().map((cell) => cell.trim())).toEqual(['-2+3', '+7 495', '=cmd']);
  });

  it('numbers sheets of one name, shortens long ones, and leaves out what is no number', async () => {
    const name = 'A very long name of a sheet, longer than 31';
    const body = await toWorkbook([
      { name, heading: ['a'], rows: [[Number.NaN], [Number.POSITIVE_INFINITY], [1]] },
      { name, heading: ['b'], rows: [] },
      { name: '[]', heading: ['c'], rows: [] },
    ]);
    const read = async (sheet: string) => (await readTableFile(body, sheet)).rows.flat();
    expect((await read('A very long name of a sheet, lo')).filter((cell) => cell !== '')).toEqual(['a', '1']);
    expect(await read('A very long name of a sheet, 2')).toEqual(['b']);
    expect(await read('3')).toEqual(['c']);
  });

  it('has bands above the heading, and keeps what no workbook can hold out of its texts', async () => {
    const body = await toWorkbook([
      {
        name: 'Map',
        bands: [
          { title: '', span: 1 },
          { title: 'Before', span: 2 },
          { title: 'After', span: 1 },
        ],
        heading: ['Lane', 'a', 'b', 'c'],
        rows: [['Goals', 'one\u0001two', 'x'.repeat(40_000), 3]],
        wraps: true,
        fixedColumns: 1,
      },
    ]);
    const { rows } = await readTableFile(body, 'Map');
    expect(rows[0]).toEqual(['', 'Before', '', 'After']);
    expect(rows[1]).toEqual(['Lane', 'a', 'b', 'c']);
    expect(rows[2]?.[1]).toBe('onetwo');
    expect(rows[2]?.[2]).toHaveLength(32_767);
    expect(rows[2]?.[2]?.endsWith('…')).toBe(true);
    expect(rows[2]?.[3]).toBe('3');
  });
});
