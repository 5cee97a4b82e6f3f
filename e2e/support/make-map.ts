import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { setCell } from '@/lib/journeys/core/edits-cells';
import { insertStep } from '@/lib/journeys/core/edits-columns';
import { insertLane } from '@/lib/journeys/core/edits-lanes';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import type { OpenMap } from '@/lib/journeys/types';

async function call<Answer>(
  page: Page,
  method: 'GET' | 'POST',
  path: string,
  data?: unknown,
): Promise<Answer> {
  const headers = { Origin: new URL(page.url()).origin };
  const answer = await page.request.fetch(path, { method, headers, data });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as Answer;
}

/** Makes a map by the route that the list of maps uses; gives its path. The page must be signed in. */
export async function makeMap(
  page: Page,
  brand: string,
  title: string,
  type = 'current-state',
): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'POST', `/api${brand}/maps`, { type, title });
  return `${brand}/maps/${id}`;
}

const words = [
  'Looks for a flight',
  'Compares prices on two sites, and asks a friend',
  'Waits',
  'Pays by card',
];

/** Fills a map to so many steps and lanes, with a text in each cell that takes one. */
export async function fillMap(
  page: Page,
  path: string,
  size: { steps: number; lanes: number },
): Promise<MapState> {
  const open = await call<OpenMap>(page, 'GET', `/api${path}`);
  const clientId = randomUUID();
  let map = unpackMap(open.map);
  const all: Operation[] = [];
  const run = (operations: Operation[]) => {
    all.push(...operations);
    map = applyOperations(
      map,
      operations.map((operation, at) => ({ operation, sequence: map.sequence + at + 1 })),
    );
  };
  while (readGrid(map).lanes.length < size.lanes) run(insertLane(map, { kind: 'text' }).operations);
  while (readGrid(map).steps.length < size.steps) {
    const { stages, steps } = readGrid(map);
    const stage = stages[steps.length % stages.length];
    run(insertStep(map, { stageId: stage?.id ?? '', title: `Part ${steps.length + 1}` }).operations);
  }
  const { lanes, steps } = readGrid(map);
  lanes.forEach(({ id, kind }, row) => {
    if (laneFacts[kind].content !== 'text') return;
    steps.forEach((step, column) =>
      run(setCell(cellId(id, step.id), 'text', words[(row + column) % words.length] ?? '')),
    );
  });
  let after = open.map.sequence;
  for (let from = 0; from < all.length; from += 200) {
    const operations = all
      .slice(from, from + 200)
      .map((operation) => ({ id: randomUUID(), clientId, operation }));
    const answer = await call<{ sequence: number }>(page, 'POST', `/api${path}/operations`, {
      operations,
      after,
    });
    after = answer.sequence;
  }
  return map;
}
