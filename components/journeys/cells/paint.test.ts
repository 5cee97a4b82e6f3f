import { expect, it } from 'vitest';
import type { TouchpointFigure } from '@/lib/journeys/figure-types';
import { paintLook, paints } from './paint';

const thresholds = { wowFrom: 8, okFrom: 4 };
const figure: TouchpointFigure = {
  id: 'a',
  name: 'Till',
  isTrashed: false,
  presence: 'existing',
  lifecycle: 'growth',
  medium: 'offline',
  channelId: null,
  unitId: null,
  score: 3.2,
  n: 9,
  level: 'stop',
  change: null,
  isWithheld: false,
  openActions: 0,
  freshness: 'fresh',
};

it('a card that is known is painted by what is asked for', () => {
  expect(paintLook('level', figure, thresholds)).toContain('bg-score-2');
  expect(paintLook('lifecycle', figure, thresholds)).toContain('bg-change-5');
  expect(paintLook('freshness', figure, thresholds)).toContain('bg-change-4');
  expect(paintLook('none', figure, thresholds)).toBeNull();
});

it('what is not known or not told stays unpainted', () => {
  const blank = { ...figure, score: null, isWithheld: true, lifecycle: null, freshness: null };
  for (const paint of paints) expect(paintLook(paint, blank, thresholds)).toBeNull();
  for (const paint of paints) expect(paintLook(paint, undefined, thresholds)).toBeNull();
});
