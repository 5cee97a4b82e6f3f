import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SavedView } from '@/lib/saved-views/types';
import { figuresOf } from '../cells/figures-store';
import { filterOf } from '../cells/map-filter';
import { paintOf } from '../cells/paint';
import type { MapContextValue } from '../editor/map-context';
import { arrangementNow, chooseView } from './arrange-map';
import { plainArrangement, writeArrangement } from './arrangement';
import { hiddenLanesOf, hideLane, showLane } from './hidden-lanes';
import { withView } from './view-address';
import { chosenViewOf, densityOfView, viewsOf } from './views-store';

afterEach(() => void vi.unstubAllGlobals());

const lane = '018f0000-0000-7000-8000-00000000000a';
const state = `density=overview&hide=${lane}&text=late&paint=level&source=survey`;
const view: SavedView = { id: 'v', name: 'Late', isShared: false, isOwn: true, state };

const open = () =>
  ({
    organization: 'o',
    workspace: 'w',
    mapId: 'm',
    firstViews: [view],
    store: {},
  }) as unknown as MapContextValue;

describe('a chosen view', () => {
  it('arranges the map as it says, and asks for no figures before anybody shows them', () => {
    const fetched = vi.fn();
    vi.stubGlobal('fetch', fetched);
    const map = open();
    expect(chooseView(map, 'v')).toBe(true);
    expect(chosenViewOf(map).read()).toBe('v');
    expect(densityOfView(map).read()).toBe('overview');
    expect(hiddenLanesOf(map).read()).toEqual([lane]);
    expect(filterOf(map).read().text).toBe('late');
    expect(paintOf(map).read()).toBe('level');
    expect(figuresOf(map).read().wish).toEqual({ source: 'survey', periodId: undefined });
    expect(writeArrangement(arrangementNow(map, 'overview'))).toBe(state);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is left behind whole', () => {
    const map = open();
    chooseView(map, 'v');
    chooseView(map, null);
    expect(chosenViewOf(map).read()).toBeNull();
    expect(densityOfView(map).read()).toBeNull();
    expect({ ...arrangementNow(map, 'work'), density: null }).toEqual(plainArrangement);
  });

  it('that is gone changes nothing', () => {
    const map = open();
    chooseView(map, 'v');
    viewsOf(map).set([]);
    expect(chooseView(map, 'v')).toBe(false);
    expect(hiddenLanesOf(map).read()).toEqual([lane]);
  });
});

it('lanes go out of sight and come back once, whatever is asked twice', () => {
  const map = open();
  hideLane(map, 'a');
  hideLane(map, 'a');
  hideLane(map, 'b');
  expect(hiddenLanesOf(map).read()).toEqual(['a', 'b']);
  showLane(map, 'a');
  showLane(map, 'a');
  expect(hiddenLanesOf(map).read()).toEqual(['b']);
});

it('the address names the view, and keeps what else it says', () => {
  const address = withView('https://x.test/maps/1?thread=2#top', 'v');
  expect(address).toBe('https://x.test/maps/1?thread=2&view=v#top');
  expect(withView(address, null)).toBe('https://x.test/maps/1?thread=2#top');
});
