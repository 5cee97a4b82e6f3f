import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContacts } from './read-contacts';

const touchpoints = [
  { id: 'till', name: 'Till' },
  { id: 'shop', name: 'Shop, ground floor' },
  { id: 'desk1', name: 'Desk' },
  { id: 'desk2', name: 'desk' },
];
const read = (...lines: string[]) => {
  const { found, ...rest } = readContacts(lines.join('\n'), touchpoints);
  return { found: Object.fromEntries(found), ...rest };
};
const nothing = { unknown: [], double: [], wrong: [] };

describe('contacts that are pasted', () => {
  it('are told by name and number, whatever parts them', () => {
    expect(read('Till\t1200', 'Shop, ground floor\t7')).toEqual({
      ...nothing,
      found: { till: 1200, shop: 7 },
    });
    expect(read('  tILL ; 5', 'Shop, ground floor;6')).toMatchObject({ found: { till: 5, shop: 6 } });
    expect(read('"Shop, ground floor",8', 'Till,0')).toMatchObject({ found: { shop: 8, till: 0 } });
  });

  it('leave out a heading, a mark of the encoding and empty lines', () => {
    expect(read('\uFEFFTouchpoint\tContacts', '', 'Till\t4', ' ')).toEqual({
      ...nothing,
      found: { till: 4 },
    });
  });

  it.each(['1 200', '1 200', '1.200', '1,200', '1’200', "1'200"])('read %s as 1,200', (number) => {
    expect(read(`Till\t${number}`)).toMatchObject({ found: { till: 1200 } });
  });

  it.each(['-5', '12.5', '1,20', '', 'many', '1e3', '1000000000001'])('take %s for no number', (number) => {
    expect(read('Touchpoint\tContacts', `Till\t${number}`)).toEqual({
      ...nothing,
      found: {},
      wrong: [`Till\t${number}`.trim()],
    });
  });

  it('name what is not in the inventory, and what several have', () => {
    expect(read('Kiosk\t4', 'Desk\t5', 'Till\t1', 'Till\t2')).toEqual({
      found: { till: 2 },
      unknown: ['Kiosk'],
      double: ['Desk'],
      wrong: [],
    });
  });

  it('come back as they were written, for any whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (contacts) => {
        expect(read(`Till\t${contacts.toLocaleString('en')}`).found).toEqual({ till: contacts });
        expect(read(`Till\t${contacts}`).found).toEqual({ till: contacts });
      }),
    );
  });
});
