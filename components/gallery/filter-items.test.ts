import { describe, expect, it } from 'vitest';
import type { GalleryItem } from '@/lib/gallery/types';
import { filterItems } from './filter-items';

const item = (id: string, rest: Partial<GalleryItem> = {}): GalleryItem => ({
  id,
  title: id,
  feature: '',
  note: '',
  brand: { id: 'b1', name: 'Łódź Express', kind: 'leader' },
  touchpoint: null,
  photo: null,
  createdBy: null,
  createdAt: '2026-11-01T00:00:00Z',
  ...rest,
});

const items = [
  item('Queue', { feature: 'A host meets everybody', touchpoint: { id: 't1', name: 'Check-in' } }),
  item('Parcel', { brand: { id: 'b2', name: 'Ozon', kind: 'other-field' }, note: 'Opens without a knife' }),
  item('Receipt', { touchpoint: { id: 't1', name: 'Check-in' } }),
];
const found = (filter: Partial<Parameters<typeof filterItems>[1]>) =>
  filterItems(items, { q: '', brand: null, touchpoint: null, ...filter }).map(({ id }) => id);

describe('filtering the gallery', () => {
  it('leaves everything in its order without a filter', () => {
    expect(found({})).toEqual(['Queue', 'Parcel', 'Receipt']);
  });
  it('by brand, by touchpoint, by both', () => {
    expect(found({ brand: 'b2' })).toEqual(['Parcel']);
    expect(found({ touchpoint: 't1' })).toEqual(['Queue', 'Receipt']);
    expect(found({ brand: 'b2', touchpoint: 't1' })).toEqual([]);
  });
  it('by words anywhere in the item, whatever their case and accents', () => {
    expect(found({ q: 'HOST' })).toEqual(['Queue']);
    expect(found({ q: 'lodz' })).toEqual(['Queue', 'Receipt']);
    expect(found({ q: 'check receipt' })).toEqual(['Receipt']);
    expect(found({ q: 'knife host' })).toEqual([]);
  });
});
