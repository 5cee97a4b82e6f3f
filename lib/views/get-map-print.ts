import 'server-only';
import { withTenant } from '@/lib/auth/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { listThreads } from '@/lib/comments/list-threads';
import { replaceMentions } from '@/lib/comments/mention-text';
import type { Threads } from '@/lib/comments/types';
import { AppError } from '@/lib/errors';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import { shownMap } from '@/lib/journeys/core/shown-map';
import type { MapState } from '@/lib/journeys/core/types';
import type { MapFigures } from '@/lib/journeys/figure-types';
import { getMap } from '@/lib/journeys/get-map';
import { mostSheets, planPrint, printedLanes, type PrintPlan } from '@/lib/journeys/print/plan-print';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import type { MapPrint, PrintNote } from '@/lib/journeys/print/print-types';
import { readMapPersonas } from '@/lib/journeys/read-portable';
import { getMapChoices } from './get-map-choices';
import { getMapFigures } from './get-map-figures';
import { workspaceLogo } from './get-shell';

/** Open threads of cells that are printed and of the map, numbered along the columns, those of the map last. */
export function numberNotes(
  { threads, people }: Pick<Threads, 'threads' | 'people'>,
  map: MapState,
  options: Pick<PrintOptions, 'lanes' | 'scores'>,
): PrintNote[] {
  const lanes = printedLanes(map, options).map(({ id }) => id);
  const steps = readGrid(map).steps.map(({ id }) => id);
  const nameOf = (id: string) => people[id] || null;
  return threads
    .flatMap(({ state, anchor, comments }) => {
      const said = comments.filter(({ isDeleted }) => !isDeleted);
      const place = anchor && !anchor.isLost ? anchor : null;
      if (state !== 'open' || said.length === 0) return [];
      // Of a cell that is not printed nothing is said.
      if (place && !(lanes.includes(place.laneId) && steps.includes(place.stepId))) return [];
      return [{ place, said }];
    })
    .sort((a, b) => {
      if (!a.place || !b.place) return Number(a.place === null) - Number(b.place === null);
      const across = steps.indexOf(a.place.stepId) - steps.indexOf(b.place.stepId);
      return across || lanes.indexOf(a.place.laneId) - lanes.indexOf(b.place.laneId);
    })
    .map(({ place, said }, at) => ({
      number: at + 1,
      laneId: place?.laneId ?? null,
      stepId: place?.stepId ?? null,
      comments: said.map(({ authorId, createdAt, text }) => ({
        author: authorId === null ? null : nameOf(authorId),
        at: createdAt,
        text: replaceMentions(text, (id) => `@${nameOf(id) ?? '…'}`),
      })),
    }));
}

/** Without scores only where touchpoints are met is left. */
const withoutScores = (figures: MapFigures): MapFigures => ({
  ...figures,
  touchpoints: figures.touchpoints.map((touchpoint) => ({
    ...touchpoint,
    score: null,
    n: null,
    level: null,
    change: null,
    isWithheld: false,
  })),
});

/** How much the notes of a print say. */
const lettersOf = (notes: readonly PrintNote[]) =>
  notes.reduce(
    (sum, { comments }) => sum + comments.reduce((all, { text }) => all + text.length + 40, 20),
    0,
  );

/**
 * All that is printed of a map by these options, as the reader sees it, and how it goes onto paper. What the reader may
 * not read (scores, comments) is left out. Throws NOT_FOUND, VALIDATION `printLaneGone` at `lanes` where a chosen lane is
 * no longer there, TOO_LARGE `printTooLong` where it would be more sheets than anybody prints.
 */
export async function getMapPrint(
  ctx: TenantContext,
  id: string,
  options: PrintOptions,
): Promise<{ print: MapPrint; plan: PrintPlan }> {
  const open = await getMap(ctx, id);
  const map = shownMap(unpackMap(open.map));
  if (options.lanes?.some((lane) => !map.lane[lane]))
    throw new AppError('VALIDATION', { field: 'lanes', key: 'printLaneGone' });
  const choices = await getMapChoices(ctx);
  const personaIds = await withTenant.read(ctx, 'journey:read', async (tx) =>
    (await readMapPersonas(ctx, tx, id)).map((persona) => persona.id),
  );
  const figures = ctx.permissions.has('rating:read')
    ? await getMapFigures(ctx, {
        id,
        source: options.source ?? undefined,
        periodId: options.periodId ?? undefined,
      })
    : null;
  const threads =
    options.comments && ctx.permissions.has('comment:read')
      ? await listThreads(ctx, { type: 'journeyMap', id })
      : { threads: [], people: {} };
  const named = [...open.touchpoints, ...open.channels, ...open.people, ...open.maps, ...choices.people];
  const { slug, name, colour, logoFileId } = ctx.workspace;
  const print: MapPrint = {
    brand: { name, colour, logo: workspaceLogo(ctx.organization.slug, slug, logoFileId) },
    map,
    names: Object.fromEntries(named.map((one) => [one.id, one.name])),
    trashed: open.touchpoints.filter(({ isTrashed }) => isTrashed).map((one) => one.id),
    personas: personaIds.flatMap((personaId) => choices.personas.find((one) => one.id === personaId) ?? []),
    choices,
    figures: figures && (options.scores ? figures : withoutScores(figures)),
    notes: numberNotes(threads, map, options),
    filesPath: `/api/o/${ctx.organization.slug}/${slug}/files/`,
    at: new Date().toISOString(),
  };
  const plan = planPrint(map, options, {
    nameOf: (one) => print.names[one],
    notes: { count: print.notes.length, letters: lettersOf(print.notes) },
  });
  const { sheets } = plan;
  const most = mostSheets[options.paper];
  if (sheets > most) throw new AppError('TOO_LARGE', { key: 'printTooLong', values: { sheets, most } });
  return { print, plan };
}
