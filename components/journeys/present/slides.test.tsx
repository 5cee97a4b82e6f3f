import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl';
import { readFileSync } from 'node:fs';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locales, type Locale } from '@/db/values/accounts';
import { createMapStore } from '@/lib/journeys/client/map-store';
import { memoryKeep } from '@/lib/journeys/client/testing/fake-server';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { addCard, setCell, setEmotion, setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { packMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { cellAt, makeMap } from '@/lib/journeys/core/testing/make-map';
import { figuresOf } from '../cells/figures-store';
import { MapContext, type MapContextValue } from '../editor/map-context';
import { CurveSlide } from './curve-slide';
import { SlideFiguresContext } from './presented-figures';
import { NothingSlide, StepsSlide } from './steps-slide';
import { SummarySlide } from './summary-slide';
import { TitleSlide } from './title-slide';

afterEach(() => void vi.unstubAllGlobals());

const inVain = () => Promise.reject(new TypeError('No server here.'));
const names = ['enum', 'format', 'mapCells', 'mapEditor', 'mapViews', 'ui'];
const wordsOf = (locale: Locale): AbstractIntlMessages =>
  Object.fromEntries(
    names.map((name) => [
      name,
      JSON.parse(readFileSync(`messages/${locale}/${name}.json`, 'utf8')) as AbstractIntlMessages,
    ]),
  );

/** A map with a guess, feelings, a moment of truth, a pain point and an opportunity, open. */
function open(): MapContextValue {
  vi.stubGlobal('fetch', inVain);
  const first = makeMap();
  const operations = [
    ...setCell(cellAt(first, 'actions', 0), 'text', 'Reads the board'),
    ...setCell(cellAt(first, 'actions', 0), 'evidence', 'assumption'),
    ...setCell(cellAt(first, 'actions', 1), 'text', 'Not on the first slide'),
    ...setEmotion(cellAt(first, 'emotion', 0), 'current', -2),
    ...setEmotion(cellAt(first, 'emotion', 1), 'current', 1.5),
    ...setMomentOfTruth(cellAt(first, 'moment-of-truth', 1), true),
    ...addCard(first, cellAt(first, 'pains', 0), { kind: 'pain', text: 'Queues' }).operations,
    ...addCard(first, cellAt(first, 'opportunities', 0), {
      kind: 'opportunity',
      text: 'A second desk',
      metric: 'Minutes',
    }).operations,
  ];
  const map = applyOperations(
    first,
    operations.map((operation, at) => ({ operation, sequence: at + 1 })),
  );
  const store = createMapStore({
    map: packMap(map),
    revision: 0,
    archived: false,
    canWrite: true,
    network: { send: inVain, load: inVain },
    keep: memoryKeep(),
  });
  const none = new Map();
  const references = { touchpoints: none, channels: none, people: none, maps: none, personas: none };
  return {
    organization: 'north',
    workspace: 'shop',
    brandName: 'Linden',
    mapId: map.id,
    canWrite: true,
    whose: [{ id: 'p', name: 'Marta', colour: '1', shape: 'circle', isPrimary: true }],
    firstViews: [{ id: 'v', name: 'At the desk', isShared: true, isOwn: true, state: '' }],
    store,
    references: () => references,
    subscribeReferences: () => () => undefined,
  } as unknown as MapContextValue;
}

function show(map: MapContextValue, locale: Locale, slide: ReactNode): string {
  const figures = { shown: figuresOf(map).read(), paint: 'none' as const };
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={wordsOf(locale)}
      onError={(error) => {
        throw error;
      }}
    >
      <MapContext value={map}>
        <SlideFiguresContext value={figures}>{slide}</SlideFiguresContext>
      </MapContext>
    </NextIntlClientProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const stepsSlide = (map: MapContextValue, viewId: string | null = null) => {
  const { stages, lanes } = readGrid(map.store.map());
  return (
    <StepsSlide
      slide={{
        kind: 'steps',
        key: 'k',
        viewId,
        stageId: stages[0]?.id ?? '',
        stepIds: stages[0]?.steps.map(({ id }) => id) ?? [],
        laneIds: lanes.map(({ id }) => id),
        part: 1,
        parts: 2,
      }}
    />
  );
};

describe('slides', () => {
  it('say whose journey it is', () => {
    const map = open();
    const said = show(map, 'en', <TitleSlide />);
    expect(said).toContain('Linden');
    expect(said).toContain('I buy a ticket');
    expect(said).toContain('Marta');
  });

  it('of a stage have its steps alone, with guesses called so', () => {
    const map = open();
    const own = show(map, 'en', stepsSlide(map, 'v'));
    expect(own).toMatch(/At the desk Look .*part 1 of 2/);
    expect(own).toMatch(/Reads the board .*assumption/i);
    expect(own).toContain('−2, frustrated');
    expect(own).not.toContain('Not on the first slide');
  });

  it('of the curve tell what happens at the point that was drawn last', () => {
    const map = open();
    const { lanes, steps } = readGrid(map.store.map());
    const slide = {
      kind: 'curve' as const,
      key: 'c',
      laneId: lanes.find(({ kind }) => kind === 'emotion')?.id ?? '',
      stepIds: steps.slice(0, 2).map(({ id }) => id),
    };
    expect(show(map, 'en', <CurveSlide slide={slide} build={0} />)).toContain('Queues');
    const second = show(map, 'en', <CurveSlide slide={slide} build={1} />);
    expect(second).toContain('Not on the first slide');
    expect(second).toContain('Moment of truth');
    expect(second).not.toContain('Queues');
  });

  it('end with what matters most', () => {
    const map = open();
    const said = show(map, 'en', <SummarySlide />);
    expect(said).toMatch(/Moments of truth .*Buy/);
    expect(said).toMatch(/Highest point: .*Buy .*Lowest point: .*Look/);
    expect(said).toMatch(/Queues Look/);
    expect(said).toMatch(/A second desk Look .*Minutes/);
  });

  it.each(locales)('have all their words in %s', (locale) => {
    const map = open();
    const all = [
      <TitleSlide key="t" />,
      stepsSlide(map, 'v'),
      <SummarySlide key="s" />,
      <NothingSlide key="n" viewId="v" />,
    ];
    for (const slide of all) expect(show(map, locale, slide)).not.toBe('');
  });
});
