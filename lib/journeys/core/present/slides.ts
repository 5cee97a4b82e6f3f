import type { Grid } from '../read-map';

/** One slide of a presentation; its key stays the same while others change the map. */
export type Slide =
  | { kind: 'title'; key: string }
  /** Steps of one stage with what stands in them; of a saved view where `viewId` is not null. */
  | {
      kind: 'steps';
      key: string;
      viewId: string | null;
      stageId: string;
      stepIds: readonly string[];
      laneIds: readonly string[];
      /** Which part of the stage this is, from 1. */
      part: number;
      parts: number;
    }
  /** A view whose filter finds nothing on the map as it is now. */
  | { kind: 'nothing'; key: string; viewId: string }
  /** A curve that is drawn step by step. */
  | { kind: 'curve'; key: string; laneId: string; stepIds: readonly string[] }
  | { kind: 'summary'; key: string };

/** A saved view as slides show it. */
export interface ViewToPresent {
  id: string;
  laneIds: readonly string[];
  /** Whether its filter finds a cell; null where it asks for nothing. */
  finds: ((laneId: string, stepId: string) => boolean) | null;
}

export interface SlideChoice {
  /** Chosen stages; those that are gone are left out. */
  stageIds: readonly string[];
  /** Where there are views, they are shown in the place of the stages, in their order. */
  views: readonly ViewToPresent[];
  /** Lanes in sight, for what is no view. */
  laneIds: readonly string[];
  /** Steps that stand side by side on one slide, 1 at least. */
  perSlide: number;
  withCurves: boolean;
  withSummary: boolean;
}

/** Parts of nearly the same length, none longer than `most`; one empty part where there is nothing. */
export function splitEvenly<T>(all: readonly T[], most: number): T[][] {
  const parts = Math.max(1, Math.ceil(all.length / Math.max(1, most)));
  return Array.from({ length: parts }, (_, at) =>
    all.slice(Math.round((at * all.length) / parts), Math.round(((at + 1) * all.length) / parts)),
  );
}

type Stage = Grid['stages'][number];

function stepSlides(
  stage: Stage,
  stepIds: readonly string[],
  { viewId, laneIds, perSlide }: { viewId: string | null; laneIds: readonly string[]; perSlide: number },
): Slide[] {
  const parts = splitEvenly(stepIds, perSlide);
  return parts.map((ids, at) => ({
    kind: 'steps',
    key: ['steps', viewId ?? '', stage.id, ids[0] ?? ''].join(' '),
    viewId,
    stageId: stage.id,
    stepIds: ids,
    laneIds,
    part: at + 1,
    parts: parts.length,
  }));
}

function viewSlides({ stages }: Grid, view: ViewToPresent, perSlide: number): Slide[] {
  const { id: viewId, finds } = view;
  const found = stages.flatMap((stage): Slide[] => {
    const ids = stage.steps.map(({ id }) => id);
    const wanted = finds ? ids.filter((id) => view.laneIds.some((laneId) => finds(laneId, id))) : ids;
    if (finds && wanted.length === 0) return [];
    const laneIds = finds
      ? view.laneIds.filter((laneId) => wanted.some((id) => finds(laneId, id)))
      : view.laneIds;
    return stepSlides(stage, wanted, { viewId, laneIds, perSlide });
  });
  return found.length > 0 ? found : [{ kind: 'nothing', key: `nothing ${viewId}`, viewId }];
}

/**
 * The slides of a map in their order: title; chosen views, else chosen stages; the curve of each lane in sight that has two
 * points at least (`feltSteps` gives the steps with points); summary.
 */
export function makeSlides(
  grid: Grid,
  choice: SlideChoice,
  feltSteps: (laneId: string) => readonly string[],
): Slide[] {
  const { stageIds, views, perSlide, laneIds, withCurves, withSummary } = choice;
  const shown = new Set(laneIds);
  const middle =
    views.length > 0
      ? views.flatMap((view) => viewSlides(grid, view, perSlide))
      : grid.stages
          .filter(({ id }) => stageIds.includes(id))
          .flatMap((stage) =>
            stepSlides(
              stage,
              stage.steps.map(({ id }) => id),
              { viewId: null, laneIds, perSlide },
            ),
          );
  const curves = grid.lanes
    .filter(({ kind, id }) => withCurves && kind === 'emotion' && shown.has(id))
    .flatMap(({ id }): Slide[] => {
      const stepIds = feltSteps(id);
      return stepIds.length < 2 ? [] : [{ kind: 'curve', key: `curve ${id}`, laneId: id, stepIds }];
    });
  return [
    { kind: 'title', key: 'title' },
    ...middle,
    ...curves,
    ...(withSummary ? [{ kind: 'summary' as const, key: 'summary' }] : []),
  ];
}

/** Where a presentation is: a slide, and how much of it is built, from 0. */
export interface DeckPlace {
  slide: number;
  build: number;
}

/** How many times a slide goes on before the next one comes. */
export const buildsOf = (slide: Slide | undefined): number =>
  slide?.kind === 'curve' ? slide.stepIds.length : 1;

/** One build or slide on or back; back to a slide shows all of it. The same place at either end. */
export function stepDeck(slides: readonly Slide[], { slide, build }: DeckPlace, by: 1 | -1): DeckPlace {
  const next = build + by;
  if (next >= 0 && next < buildsOf(slides[slide])) return { slide, build: next };
  const wanted = slide + by;
  if (wanted < 0 || wanted >= slides.length) return { slide, build };
  return { slide: wanted, build: by > 0 ? 0 : buildsOf(slides[wanted]) - 1 };
}

/** Where one is after the slides changed: on the same slide where it is still there, else as near as there is one. */
export function findAgain(slides: readonly Slide[], key: string, { slide, build }: DeckPlace): DeckPlace {
  const same = slides.findIndex((one) => one.key === key);
  const now = same >= 0 ? same : Math.max(0, Math.min(slide, slides.length - 1));
  return { slide: now, build: Math.max(0, Math.min(build, buildsOf(slides[now]) - 1)) };
}
