import type { Page } from '@playwright/test';
import { addCard, setCell, setEmotion } from '@/lib/journeys/core/edits-cells';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import type { MapState, Operation } from '@/lib/journeys/core/types';
import type { OpenMap } from '@/lib/journeys/types';
import { newId } from '@/lib/ids';

/** Calls a route handler of a brand as its pages do; the page stands somewhere in the product. */
export async function call<Answer>(
  page: Page,
  path: string,
  method = 'GET',
  body?: unknown,
): Promise<Answer> {
  return page.evaluate(
    async ([address, how, text]) => {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(address, { method: how, headers, body: text });
      if (!response.ok) throw new Error(`${how} ${address}: ${response.status} ${await response.text()}`);
      return (await response.json()) as Answer;
    },
    [`/api${path}`, method, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
}

/** A map of a brand, whose address is `/o/<organization>/<workspace>`. */
export const readMapOf = async (page: Page, brand: string, id: string): Promise<MapState> =>
  unpackMap((await call<OpenMap>(page, `${brand}/maps/${id}`)).map);

/** A new map of today's state. */
export async function makeMapOf(page: Page, brand: string, title: string): Promise<MapState> {
  const { id } = await call<{ id: string }>(page, `${brand}/maps`, 'POST', { type: 'current-state', title });
  return readMapOf(page, brand, id);
}

/** Changes a map as an open page does, which has seen all that stands in it. */
export async function editMap(
  page: Page,
  brand: string,
  map: MapState,
  operations: readonly Operation[],
): Promise<void> {
  const clientId = newId();
  const sent = operations.map((operation) => ({
    id: newId(),
    clientId,
    operation: operation.type === 'set' ? { ...operation, base: 1_000 } : operation,
  }));
  await call(page, `${brand}/maps/${map.id}/operations`, 'POST', { operations: sent, after: map.sequence });
}

/** The id of the cell in a lane of a kind and the nth step. */
export function cellIn(map: MapState, kind: string, column: number): string {
  const { lanes, steps } = readGrid(map);
  return `${lanes.find((lane) => lane.kind === kind)?.id ?? ''}:${steps[column]?.id ?? ''}`;
}

/** A map of today with a text, a pain and a point, a future state made from it, and the address of their comparison. */
export async function makeComparison(page: Page, brand: string, title: string): Promise<string> {
  const map = await makeMapOf(page, brand, title);
  await editMap(page, brand, map, [
    ...setCell(cellIn(map, 'actions', 0), 'text', 'Looks for a way'),
    ...setEmotion(cellIn(map, 'emotion', 0), 'current', -1),
    ...addCard(map, cellIn(map, 'pains', 0), { kind: 'pain', text: 'No signs' }).operations,
  ]);
  const { id } = await call<{ id: string }>(page, `${brand}/maps`, 'POST', {
    type: 'future-state',
    title: `${title} one day`,
    fromId: map.id,
  });
  await editMap(page, brand, await readMapOf(page, brand, id), [
    ...setCell(cellIn(map, 'actions', 0), 'text', 'Is shown the way'),
    ...setEmotion(cellIn(map, 'emotion', 0), 'intended', 1),
  ]);
  return `${brand}/maps/${id}/compare`;
}

/** A link to some lanes of a map, with scores and names of owners; its address below the product's own. */
export async function makeLink(page: Page, brand: string, mapId: string, laneIds: readonly string[]) {
  const terms = { language: 'en', days: '7', showsScores: true, showsOwners: true };
  const path = `${brand}/maps/${mapId}/links`;
  const { address } = await call<{ address: string }>(page, path, 'POST', { ...terms, laneIds });
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** A map with a text and a version of it; the addresses of its versions and of that one. */
export async function makeVersion(page: Page, brand: string, title: string) {
  const map = await makeMapOf(page, brand, title);
  await editMap(page, brand, map, setCell(cellIn(map, 'actions', 0), 'text', 'Looks for a way'));
  const list = `${brand}/maps/${map.id}/versions`;
  const { id } = await call<{ id: string }>(page, list, 'POST', { label: 'First draft' });
  return { list, one: `${list}/${id}` };
}
