import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { NextIntlClientProvider } from 'next-intl';
import { createElement, type ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { loadMessages } from '@/lib/i18n/load-messages';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { newLane, newPart } from '@/lib/journeys/core/blank-parts';
import { setCell, setEmotion } from '@/lib/journeys/core/edits-cells';
import { readGrid } from '@/lib/journeys/core/read-map';
import { makeMap } from '@/lib/journeys/core/testing/make-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import { pageStyle } from '@/lib/journeys/print/page-style';
import { planPrint } from '@/lib/journeys/print/plan-print';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import type { MapPrint } from '@/lib/journeys/print/print-types';
import { runPrintChild, type PrintLayout } from '@/lib/print/run-print-child';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { readPdf } from '@/testing/read-pdf';
import { PrintSheet } from './print-sheet';

const usual: PrintOptions = {
  paper: 'a3',
  orientation: 'landscape',
  lanes: null,
  comments: true,
  scores: false,
  source: null,
  periodId: null,
  paint: 'none',
  evidence: true,
  language: 'pl',
};

const printOf = (map: MapState, more: Partial<MapPrint> = {}): MapPrint => ({
  brand: { name: 'Linden', colour: '#0b6577', logo: null },
  map,
  names: {},
  trashed: [],
  personas: [],
  choices: { channels: [], people: [], personas: [] },
  figures: null,
  notes: [],
  filesPath: '/files/',
  at: '2026-11-23T10:00:00.000Z',
  ...more,
});

function edited(map: MapState, operations: readonly Operation[]): MapState {
  return applyOperations(
    map,
    operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
  );
}

/** A map of stages with so many steps each and so many lanes of text; each cell says where it stands. */
function makeGrid(
  spans: readonly number[],
  lanes: number,
  text: (lane: number, step: number) => string,
): MapState {
  const bare = makeMap();
  const stages = spans.map((span, at) => ({ id: newId(), at, span }));
  const place = (at: number) => `a${String(at).padStart(3, '0')}1`;
  const stepList = stages.flatMap(({ id, at, span }) =>
    Array.from({ length: span }, (_, step) => ({
      id: newId(),
      stageId: id,
      at: step,
      name: `Step ${at}.${step}`,
    })),
  );
  const laneList = Array.from({ length: lanes }, (_, at) => ({ id: newId(), at }));
  const map: MapState = {
    ...bare,
    stage: Object.fromEntries(
      stages.map(({ id, at }) => [
        id,
        { ...newPart(id), phase: 'before', title: `Stage ${at}`, position: place(at) },
      ]),
    ),
    step: Object.fromEntries(
      stepList.map(({ id, stageId, at, name }) => [
        id,
        { ...newPart(id), title: name, subMapId: null, stageId, position: place(at) },
      ]),
    ),
    lane: Object.fromEntries(
      laneList.map(({ id, at }) => [
        id,
        { ...newPart(id), ...newLane('text'), title: `Lane ${at}`, position: place(at) },
      ]),
    ),
    cell: {},
    card: {},
  };
  return edited(
    map,
    laneList.flatMap((lane) =>
      stepList.flatMap((step, at) => setCell(`${lane.id}:${step.id}`, 'text', text(lane.at, at))),
    ),
  );
}

const pages = new Map<string, string>();
let origin = '';
let chromium = '';
let server: http.Server;

/** Prints a map as the product does, from a server that has its page alone. */
async function make(print: MapPrint, options: Partial<PrintOptions> = {}, layout: PrintLayout = 'pages') {
  const all = { ...usual, ...options };
  const plan = planPrint(print.map, all, { nameOf: () => undefined });
  const messages = await loadMessages(all.language);
  const sheet = renderToStaticMarkup(
    createElement(
      NextIntlClientProvider,
      { locale: all.language, messages, timeZone: 'Europe/Warsaw' } as ComponentProps<
        typeof NextIntlClientProvider
      >,
      createElement(PrintSheet, { print, plan, options: all }),
    ),
  );
  const style = pageStyle(all, {
    left: `${print.brand.name} · ${print.map.header.title}`,
    right: 'Stan obecny',
    page: (page, count) => `Strona ${page} z ${count}`,
  });
  const css = readFileSync(path.join(import.meta.dirname, 'map-print.css'), 'utf8');
  pages.set(
    '/map',
    `<!doctype html><html lang="${all.language}"><head><meta charset="utf-8"><title>Mapa</title><style>${css}</style><style>${style}</style></head><body style="margin:0">${sheet}</body></html>`,
  );
  const file = await runPrintChild({ path: '/map', cookie: '', origin, chromium, layout, seconds: 60 });
  return { file, plan };
}
/** Without blanks, which a PDF has none of, and with letters in the place of ligatures. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');
const count = (text: string, part: string) => bare(text).split(bare(part)).length - 1;

describe('a map on paper', () => {
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const page = pages.get(request.url ?? '');
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page ?? '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    chromium = await findChromium();
  }, 60_000);
  afterAll(() => void server.close());

  it('has every text of 40 lanes and 20 steps, whole, with stages and steps on each sheet', async () => {
    const said = (lane: number, step: number) =>
      `Żółć ${lane}/${step} ăâîșț, съёмка на весь день, end${lane}e${step}.`;
    const map = makeGrid([6, 6, 8], 40, said);
    const begun = performance.now();
    const { file, plan } = await make(printOf(map));
    const pdf = readPdf(file);
    const text = bare(pdf.text);
    for (let lane = 0; lane < 40; lane += 1) {
      for (let step = 0; step < 20; step += 1) expect(text).toContain(bare(said(lane, step)));
    }
    expect(pdf.pages).toBeGreaterThan(1);
    expect(Math.abs(pdf.pages - plan.sheets)).toBeLessThanOrEqual(Math.ceil(0.35 * pdf.pages));
    // A stage stands on each sheet on which any of its steps does, and its steps on as many.
    expect(count(pdf.text, 'Step 0.0')).toBe(count(pdf.text, 'Stage 0'));
    expect(count(pdf.text, 'Step 2.7')).toBe(count(pdf.text, 'Stage 2'));
    // Three times as wide as a sheet: each has the head of one stage, the last what the signs mean too.
    const heads = [0, 1, 2].map((stage) => count(pdf.text, `Stage ${stage}`));
    expect(heads).toEqual([pdf.pages / 3, pdf.pages / 3, pdf.pages / 3]);
    for (let page = 1; page <= pdf.pages; page += 1) expect(text).toContain(`Strona${page}z${pdf.pages}`);
    // Running lines stand on all sheets but the first.
    expect(count(pdf.text, 'Linden · I buy a ticket')).toBe(pdf.pages - 1);
    expect(performance.now() - begun).toBeLessThan(60_000);
  }, 90_000);

  it('says where a stage goes on, and divides none that fits', async () => {
    const map = makeGrid([20], 2, () => 'x');
    const pdf = readPdf((await make(printOf(map), { paper: 'a4' })).file);
    expect(pdf.pages).toBe(3);
    expect(count(pdf.text, 'ciąg dalszy')).toBe(2);
    const short = readPdf((await make(printOf(makeGrid([4, 4], 2, () => 'x')), { paper: 'a4' })).file);
    expect(short.text).not.toContain('ciąg dalszy');
  }, 60_000);

  it('lets a lane that is higher than a sheet flow on, and loses nothing', async () => {
    const map = makeGrid([2], 3, (lane, step) =>
      Array.from({ length: lane === 1 ? 200 : 2 }, (_, at) => `w${lane}-${step}-${at}.`).join('\n'),
    );
    const { file, plan } = await make(printOf(map), { paper: 'a4' });
    const pdf = readPdf(file);
    expect(plan.flowing).toBe(1);
    for (let at = 0; at < 200; at += 1) expect(count(pdf.text, `w1-1-${at}.`)).toBe(1);
    expect(count(pdf.text, 'w2-1-1.')).toBe(1);
  }, 60_000);

  it('is one page as large as the map where that is wanted, and a picture', async () => {
    const map = makeGrid([10, 10], 6, (lane, step) => `cell ${lane} ${step}`);
    const { file } = await make(printOf(map), { paper: 'whole' });
    expect(readPdf(file).pages).toBe(1);
    const [, width = 0] =
      /\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/.exec(file.toString('latin1'))?.map(Number) ?? [];
    expect(width).toBeGreaterThan(20 * 15 * 9);
    const { file: picture } = await make(printOf(map), { paper: 'whole' }, 'picture');
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    // Two pixels to one of CSS.
    expect(picture.readUInt32BE(16)).toBeGreaterThan(width * (96 / 72) * 1.9);
  }, 60_000);

  it('refuses what no page and no picture can hold', async () => {
    const long = makeGrid([1], 2, () => 'word\n'.repeat(1_200));
    const refused = { code: 'TOO_LARGE', key: 'printTooLarge' };
    await expect(make(printOf(long), { paper: 'whole' })).rejects.toMatchObject(refused);
    await expect(make(printOf(long), { paper: 'whole' }, 'picture')).rejects.toMatchObject(refused);
  }, 60_000);

  it('draws curves as lines, and prints script, Arabic and emoji as the text that they are', async () => {
    const map = makeMap();
    const { lanes, steps } = readGrid(map);
    const emotion = lanes.find(({ kind }) => kind === 'emotion');
    const actions = lanes.find(({ kind }) => kind === 'actions');
    const [first, second] = steps;
    const drawn = edited(map, [
      ...setEmotion(`${emotion?.id}:${first?.id}`, 'current', -2),
      ...setEmotion(`${emotion?.id}:${second?.id}`, 'current', 1.5),
      ...setCell(`${actions?.id}:${first?.id}`, 'text', '<script>alert(1)</script> </td></table>'),
      ...setCell(`${actions?.id}:${second?.id}`, 'text', 'مرحبا 🚲 שלום'),
    ]);
    const note = {
      number: 1,
      laneId: actions?.id ?? null,
      stepId: first?.id ?? null,
      comments: [{ author: 'Zofia Żak', at: '2026-11-20T10:00:00.000Z', text: 'Dlaczego tak długo?' }],
    };
    const { file } = await make(printOf(drawn, { notes: [note] }));
    const pdf = readPdf(file);
    expect(pdf.pages).toBe(1);
    const text = bare(pdf.text);
    expect(text).toContain('<script>alert(1)</script></td></table>');
    expect(text).toContain('▲');
    expect(text).toContain('+1,5');
    expect(text).toContain(bare('Dlaczego tak długo?'));
    expect(text).toContain('ZofiaŻak');
    expect(file.toString('latin1')).not.toContain('/Subtype /Image');
  }, 60_000);
});
