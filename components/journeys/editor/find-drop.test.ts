import { describe, expect, it } from 'vitest';
import { edgeScroll, findDrop } from './find-drop';

const boxes = [
  { key: 'a', start: 0, end: 100 },
  { key: 'b', start: 100, end: 300 },
];

describe('where a header is let go', () => {
  it('is beside the header under the pointer, on its nearer side', () => {
    expect(findDrop(boxes, 49)).toEqual({ key: 'a', side: 'before' });
    expect(findDrop(boxes, 51)).toEqual({ key: 'a', side: 'after' });
    expect(findDrop(boxes, 150)).toEqual({ key: 'b', side: 'before' });
  });

  it('is before the first and behind the last beyond them', () => {
    expect(findDrop(boxes, -50)).toEqual({ key: 'a', side: 'before' });
    expect(findDrop(boxes, 900)).toEqual({ key: 'b', side: 'after' });
    expect(findDrop([], 10)).toBeNull();
  });
});

describe('scrolling at the edges', () => {
  it('is none in the middle, and grows towards the edge', () => {
    expect(edgeScroll(500, 200, 1000)).toBe(0);
    expect(edgeScroll(235, 200, 1000)).toBeLessThan(0);
    expect(edgeScroll(205, 200, 1000)).toBeLessThan(edgeScroll(235, 200, 1000));
    expect(edgeScroll(990, 200, 1000)).toBeGreaterThan(edgeScroll(965, 200, 1000));
    expect(edgeScroll(-500, 200, 1000)).toBe(edgeScroll(200, 200, 1000));
  });
});
