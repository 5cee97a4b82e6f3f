import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/i18n/load-messages';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { addCard, setCell, setEmotion, setMomentOfTruth } from '@/lib/journeys/core/edits-cells';
import { cellAt, makeMap } from '@/lib/journeys/core/testing/make-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import type { MapFigures, TouchpointFigure } from '@/lib/journeys/figure-types';
import { planPrint } from '@/lib/journeys/print/plan-print';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import type { MapPrint } from '@/lib/journeys/print/print-types';
import { PrintSheet } from './print-sheet';

const usual: PrintOptions = {
  paper: 'a3',
  orientation: 'landscape',
  lanes: null,
  comments: false,
  scores: true,
  source: 'survey',
  periodId: 'p',
  paint: 'level',
  evidence: true,
  language: 'en',
};
const figureOf = (id: string, more: Partial<TouchpointFigure>): TouchpointFigure => ({
  id,
  name: `The ${id}`,
  isTrashed: false,
  presence: 'existing',
  lifecycle: null,
  medium: 'offline',
  channelId: null,
  unitId: null,
  score: 3.25,
  n: 12,
  level: 'stop',
  change: null,
  isWithheld: false,
  openActions: 0,
  freshness: 'fresh',
  ...more,
});
const figures: MapFigures = {
  sources: ['survey'],
  source: 'survey',
  periods: [
    { id: 'p', kind: 'quarter', startsOn: '2026-07-01', endsOn: '2026-09-30', label: null, cycles: [] },
  ],
  periodId: 'p',
  thresholds: { wowFrom: 8, okFrom: 4 },
  firstFiscalMonth: 1,
  touchpoints: [
    figureOf('till', {}),
    figureOf('site', { medium: 'online', score: null, n: null, level: null, isWithheld: true }),
  ],
};

function edited(map: MapState, steps: readonly ((map: MapState) => Operation[])[]): MapState {
  return steps.reduce(
    (state, edit) =>
      applyOperations(
        state,
        edit(state).map((operation) => ({ operation, sequence: state.sequence + 1 })),
      ),
    map,
  );
}

async function draw(map: MapState, options: Partial<PrintOptions> = {}, more: Partial<MapPrint> = {}) {
  const all = { ...usual, ...options };
  const print: MapPrint = {
    brand: { name: 'Linden', colour: '#0b6577', logo: null },
    map,
    names: { till: 'The till', site: 'The site', anna: 'Anna Nowak' },
    trashed: [],
    personas: [],
    choices: { channels: [], people: [], personas: [] },
    figures,
    notes: [],
    filesPath: '/files/',
    at: '2026-11-23T10:00:00.000Z',
    ...more,
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={await loadMessages('en')} timeZone="UTC">
      <PrintSheet
        print={print}
        plan={planPrint(map, all, { nameOf: (id) => print.names[id] })}
        options={all}
      />
    </NextIntlClientProvider>,
  );
}

const journey = () =>
  edited(makeMap(), [
    (map) =>
      addCard(map, cellAt(map, 'touchpoints', 0), { kind: 'touchpoint', touchpointId: 'till' }).operations,
    (map) =>
      addCard(map, cellAt(map, 'touchpoints', 1), { kind: 'touchpoint', touchpointId: 'site' }).operations,
    (map) =>
      addCard(map, cellAt(map, 'opportunities', 1), {
        kind: 'opportunity',
        text: 'Second till',
        ownerId: 'anna',
        metric: 'Minutes waited',
      }).operations,
    (map) => setCell(cellAt(map, 'actions', 0), 'text', '<b>Looks</b>'),
    (map) => setCell(cellAt(map, 'actions', 0), 'evidence', 'partly'),
    (map) => setMomentOfTruth(cellAt(map, 'moment-of-truth', 1), true),
    (map) => setEmotion(cellAt(map, 'emotion', 0), 'current', -1.5),
  ]);

describe('the sheet of a map', () => {
  it('says scores with their level, what is hidden, owners, metrics, evidence and jumps', async () => {
    const html = await draw(journey());
    expect(html).toMatch(/<b>3\.3<\/b>\s*stop.*n 12/s);
    expect(html).toContain('score hidden');
    expect(html).toContain('Anna Nowak');
    expect(html).toContain('Minutes waited');
    // A curve is a drawing; whoever hears the map hears its points.
    expect(html).toContain('aria-label="Everybody, now: −1.5; –; –"');
    expect(html).toContain('&lt;b&gt;Looks&lt;/b&gt;');
    expect(html).toMatch(/data-level="partly"[^>]*>P</);
    // From the till to the site the customer changes medium; the sign is explained below.
    expect(html.match(/mp-jump/g)).toHaveLength(1);
    expect(html).toContain('The customer changes medium');
    expect(html).toContain('Scores: Customer survey, Q3 2026');
  });

  it('says no score, no level and no colour of one where scores are left out', async () => {
    const html = await draw(journey(), { scores: false, paint: 'none', evidence: false });
    expect(html).not.toMatch(/>3\.3<|bg-score|score hidden|Customer survey|mean of|mp-evidence/);
    expect(html).toContain('The till');
    // Jumps are no scores.
    expect(html.match(/mp-jump/g)).toHaveLength(1);
  });

  it('draws the lines of a blueprint that keep to the lane below, between lanes that are printed', async () => {
    const map = makeMap('service-blueprint');
    const html = await draw(map);
    expect(html.match(/data-keeps-next/g)).toHaveLength(3);
    expect(html).toContain('Line of visibility');
    const customer = Object.values(map.lane).filter(({ zone }) => zone === 'customer');
    expect(await draw(map, { lanes: customer.map(({ id }) => id) })).not.toContain('Line of');
  });

  it('numbers what was said, in its cell and below', async () => {
    const map = journey();
    const [laneId = '', stepId = ''] = cellAt(map, 'actions', 0).split(':');
    const html = await draw(
      map,
      { comments: true },
      {
        notes: [
          {
            number: 1,
            laneId,
            stepId,
            comments: [{ author: null, at: '2026-11-20T10:00:00.000Z', text: 'Really?' }],
          },
        ],
      },
    );
    expect(html.match(/mp-number/g)).toHaveLength(2);
    expect(html).toContain('Customer actions, Step 1');
    expect(html).toMatch(/Former member, 20 Nov 2026:.*Really\?/s);
  });

  it('says that a map without stages is empty', async () => {
    expect(await draw({ ...makeMap(), stage: {}, step: {} })).toContain('Nothing stands on the map yet.');
  });
});
