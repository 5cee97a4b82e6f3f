import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { addCard, setCell, setEmotion } from '@/lib/journeys/core/edits-cells';
import { removePart, rename } from '@/lib/journeys/core/edits-columns';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { cardsOf, readGrid } from '@/lib/journeys/core/read-map';
import type { LaneKind } from '@/db/values/journeys';
import { getMap } from '@/lib/journeys/get-map';

/** Makes the day of the family better than it is, so that the comparison with today has something to tell. */
export async function improveFamilyDay(ctx: TenantContext, mapId: string): Promise<void> {
  const map = unpackMap((await getMap(ctx, mapId)).map);
  const { steps, lanes } = readGrid(map);
  const stepOf = (title: string) => steps.find((step) => step.title === title)?.id ?? '';
  const at = (kind: LaneKind, step: string) =>
    cellId(lanes.find((lane) => lane.kind === kind)?.id ?? '', stepOf(step));
  const idea = (step: string, text: string) =>
    addCard(map, at('opportunities', step), { kind: 'opportunity', text }).operations;
  const feels = (step: string, value: number) => setEmotion(at('emotion', step), 'intended', value);
  const booth = cardsOf(
    map,
    lanes.find(({ kind }) => kind === 'touchpoints')?.id ?? '',
    stepOf('Find the way in'),
  )[0];
  const operations = [
    ...feels('Look up the airport', 1),
    ...setCell(
      at('actions', 'Look up the airport'),
      'text',
      'Types in the flight and who comes along, and is told one time to leave home',
    ),
    ...feels('Drive and park', 0),
    ...idea('Drive and park', 'Shuttles with a low floor and room for two pushchairs'),
    ...feels('Find the way in', 1),
    ...setCell(at('actions', 'Find the way in'), 'text', 'Follows the line on the floor from the door on'),
    ...(booth ? removePart('card', booth.id) : []),
    ...addCard(map, at('touchpoints', 'Find the way in'), {
      kind: 'touchpoint',
      text: 'Line on the floor for families',
    }).operations,
    ...feels('Pass security', 0.5),
    ...setCell(at('actions', 'Pass security'), 'text', 'Takes the family lane; the pushchair rolls along'),
    ...rename('step', stepOf('Collect everything'), 'Collect the bags'),
    ...feels('Collect everything', 0.5),
    ...setCell(
      at('changes', 'Collect everything'),
      'text',
      'The pushchair waits at the door of the aircraft',
    ),
  ];
  const clientId = newId();
  await applyMapOperations(ctx, {
    mapId,
    after: map.sequence,
    operations: operations.map((operation) => ({ id: newId(), clientId, operation })),
  });
}
