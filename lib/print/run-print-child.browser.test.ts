import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '@/scripts/launch/chromium.mjs';
import { readPdf } from '@/testing/read-pdf';
import { runPrintChild } from './run-print-child';

const paragraph = '<p>Żółć, ăâîșț ȘȚ, Съёмка — 3,5.</p>';
const sheetOf = (inside: string) => `<!doctype html><html lang="pl"><head><meta charset="utf-8">
  <title>Raport: Łódź ș</title></head><body><article data-print-page>${inside}</article></body></html>`;

/** What was asked for, with the cookies that came along. */
const asked: { url: string; cookie: string }[] = [];
let spied = 0;
let chromium = '';
let origin = '';
let outside = '';

const print = (path: string, cookie = '') => runPrintChild({ path, cookie, origin, chromium });

const pages: Record<string, () => string> = {
  '/sheet': () => sheetOf(paragraph),
  '/long': () => sheetOf(paragraph.repeat(40)),
  '/away': () =>
    sheetOf(`${paragraph}<img src="${outside}/spy"><link rel="stylesheet" href="${outside}/spy.css">
      <script>document.title = 'changed'; fetch('/spy')</script><iframe src="${outside}/frame"></iframe>`),
  '/bare': () => '<!doctype html><p>Nothing to print.</p>',
};

const serve = (handler: http.RequestListener) =>
  new Promise<http.Server>((resolve) => {
    const server = http.createServer(handler);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
const portOf = (server: http.Server) => (server.address() as AddressInfo).port;

describe('printing a page', () => {
  const servers: http.Server[] = [];

  beforeAll(async () => {
    const product = await serve((request, response) => {
      asked.push({ url: request.url ?? '', cookie: request.headers.cookie ?? '' });
      const page = pages[request.url ?? ''];
      response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(page?.() ?? '');
    });
    const other = await serve((_, response) => {
      spied += 1;
      response.end();
    });
    servers.push(product, other);
    outside = `http://127.0.0.1:${portOf(other)}`;
    chromium = await findChromium();
    origin = `http://127.0.0.1:${portOf(product)}`;
  }, 60_000);

  afterAll(() => servers.forEach((server) => server.close()));
  beforeEach(() => void (asked.length = 0));

  it('writes text, title and language, and shows the browser what the person sees', async () => {
    const pdf = readPdf(await print('/sheet', 'who=me'));
    expect(pdf).toMatchObject({ pages: 1, title: 'Raport: Łódź ș', language: 'pl' });
    expect(pdf.text).toContain('Żółć, ăâîșț ȘȚ, Съёмка — 3,5.');
    expect(asked).toContainEqual({ url: '/sheet', cookie: 'who=me' });
  }, 30_000);

  it('keeps a page that is too long on one sheet', async () => {
    const pdf = readPdf(await print('/long'));
    expect(pdf.pages).toBe(1);
    expect(pdf.text.match(/Żółć/g)).toHaveLength(40);
  }, 30_000);

  it('asks nobody but the product, and runs no script', async () => {
    const pdf = readPdf(await print('/away'));
    expect(pdf.title).toBe('Raport: Łódź ș');
    expect(spied).toBe(0);
    expect(asked.map(({ url }) => url)).toEqual(['/away']);
  }, 30_000);

  it.each(['/nothing', '/bare'])(
    'fails in a sentence at %s',
    async (path) => {
      await expect(print(path)).rejects.toMatchObject({ code: 'UNAVAILABLE', key: 'printFailed' });
    },
    30_000,
  );

  it('fails in a sentence where the browser does not start', async () => {
    const printed = runPrintChild({ path: '/sheet', cookie: '', origin, chromium: '/nowhere/chromium' });
    await expect(printed).rejects.toMatchObject({ code: 'UNAVAILABLE', key: 'printFailed' });
  }, 30_000);
});
