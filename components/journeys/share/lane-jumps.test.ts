import { describe, expect, it } from 'vitest';
import type { SheetCard, SheetCell, SheetLane } from '@/lib/journeys/core/map-sheet';
import type { SharedFigure } from '@/lib/journeys/links/shared-map';
import { laneJumps } from './lane-jumps';

const cellOf = (cards: SheetCard[]): SheetCell => ({
  text: '',
  evidence: 'none',
  flag: false,
  number: null,
  emotions: {},
  cards,
});
const laneOf = (kind: 'touchpoints' | 'channels', cells: (SheetCell | null)[]): SheetLane => ({
  kind,
  title: '',
  zone: 'customer',
  settings: {},
  line: null,
  cells,
});
const met = (medium: 'online' | 'offline', channelId: string): SharedFigure => ({
  medium,
  channelId,
  unitId: null,
  score: null,
  n: null,
  isWithheld: false,
});

describe('the jumps of a lane', () => {
  it('lie between touchpoints, also across empty columns', () => {
    const touchpoint = (id: string | null): SheetCard => ({
      kind: 'touchpoint',
      name: 'x',
      touchpointId: id,
    });
    const figures = new Map([
      ['site', met('online', 'web')],
      ['app', met('online', 'mobile')],
      ['till', met('offline', 'shop')],
    ]);
    const lane = laneOf('touchpoints', [
      cellOf([touchpoint('site'), touchpoint(null)]),
      null,
      cellOf([touchpoint('app'), touchpoint('till')]),
    ]);
    expect(laneJumps(lane, figures).map((cards) => cards.map((jump) => jump?.changes ?? null))).toEqual([
      [null, null],
      [],
      [['channel'], ['medium', 'channel']],
    ]);
  });

  it('lie between columns of channels that share none', () => {
    const channel = (id: string): SheetCard => ({
      kind: 'channel',
      name: id,
      channelId: id,
      medium: 'online',
    });
    const lane = laneOf('channels', [
      cellOf([channel('web')]),
      cellOf([channel('web'), channel('app')]),
      null,
      cellOf([channel('phone')]),
    ]);
    expect(laneJumps(lane, new Map()).map((cards) => cards.map((jump) => jump?.changes ?? null))).toEqual([
      [null],
      [null, null],
      [],
      [['channel']],
    ]);
  });
});
