import { describe, expect, it } from 'vitest';
import { matchNames } from './match-names';

const touchpoints = [
  { id: 'door', name: 'Door' },
  { id: 'till', name: 'Till' },
  { id: '3d', name: '3. Floor' },
  { id: 'cs', name: 'Pokladna č. 1' },
  { id: 'a', name: 'Poster' },
  { id: 'b', name: 'poster' },
];
const match = (text: string, inChain: string[] = []) => matchNames(text, touchpoints, new Set(inChain));

describe('matchNames', () => {
  it('finds names in the order of the lines, each once, whatever their case, spaces and list marks', () => {
    expect(match('  till \r\n2) DOOR\n\n• Till\n- pokladna  c\u030c. 1')).toEqual({
      found: ['till', 'door', 'cs'],
      unknown: [],
      double: [],
      standing: [],
    });
  });

  it('takes a number that belongs to the name for what it is', () => {
    expect(match('3. floor\n3. Door').found).toEqual(['3d', 'door']);
  });

  it('says what is unknown, what several have, and what stands in the chain', () => {
    expect(match('1. Roof\nPoster\nDoor', ['door'])).toEqual({
      found: [],
      unknown: ['Roof'],
      double: ['Poster'],
      standing: ['Door'],
    });
  });

  it('takes cells of a copied row one by one', () => {
    expect(match('Door\tTill').found).toEqual(['door', 'till']);
  });
});
