import { describe, expect, it } from 'vitest';
import { countAsked, matchesFilter, noFilter, type CellFacts } from './map-filter';

const cell: CellFacts = {
  kind: 'touchpoints',
  evidence: 'partly',
  words: ['Kasa biletowa', 'Łódź Fabryczna'],
  levels: ['stop', 'ok'],
  channelIds: ['shop'],
};

describe('the filter of a map', () => {
  it('asks for nothing by itself', () => {
    expect(countAsked(noFilter)).toBe(0);
    expect(matchesFilter(noFilter, cell)).toBe(true);
  });

  it('finds all words, in any order, with or without their accents', () => {
    expect(matchesFilter({ ...noFilter, text: 'lodz kasa' }, cell)).toBe(true);
    expect(matchesFilter({ ...noFilter, text: 'lodz app' }, cell)).toBe(false);
  });

  it('asks for one of the values of each list', () => {
    expect(matchesFilter({ ...noFilter, levels: ['wow', 'stop'] }, cell)).toBe(true);
    expect(matchesFilter({ ...noFilter, levels: ['wow'] }, cell)).toBe(false);
    expect(matchesFilter({ ...noFilter, channelIds: ['app'] }, cell)).toBe(false);
    expect(matchesFilter({ ...noFilter, kinds: ['pains'] }, cell)).toBe(false);
    expect(matchesFilter({ ...noFilter, evidence: ['partly'], kinds: ['touchpoints'] }, cell)).toBe(true);
  });

  it('counts what it asks for', () => {
    expect(countAsked({ ...noFilter, text: ' x ', levels: ['ok', 'wow'] })).toBe(2);
  });
});
