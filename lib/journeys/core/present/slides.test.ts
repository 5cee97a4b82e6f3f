import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeMap } from '../testing/make-map';
import { readGrid, type Grid } from '../read-map';
import {
  buildsOf,
  findAgain,
  makeSlides,
  splitEvenly,
  stepDeck,
  type Slide,
  type SlideChoice,
} from './slides';

const grid: Grid = readGrid(makeMap());
const [first, second] = grid.stages;
const steps = grid.steps.map(({ id }) => id);
const lanes = grid.lanes.map(({ id }) => id);
const nobodyFeels = () => [];

const choice = (more: Partial<SlideChoice> = {}): SlideChoice => ({
  stageIds: grid.stages.map(({ id }) => id),
  views: [],
  laneIds: lanes,
  perSlide: 3,
  withCurves: true,
  withSummary: true,
  ...more,
});
const kinds = (slides: readonly Slide[]) => slides.map(({ kind }) => kind);

/** The grid with so many steps in its first stage. */
function widened(count: number): Grid {
  const [step] = grid.steps;
  if (!step || !first) throw new Error('The map has no step.');
  const many = Array.from({ length: count }, (_, at) => ({ ...step, id: `s${at}` }));
  return { ...grid, stages: [{ ...first, steps: many }], steps: many };
}

describe('slides', () => {
  it('go stage by stage, between a title and what matters most', () => {
    const slides = makeSlides(grid, choice(), nobodyFeels);
    expect(kinds(slides)).toEqual(['title', ...grid.stages.map(() => 'steps'), 'summary']);
    expect(slides[1]).toMatchObject({ stageId: first?.id, part: 1, parts: 1, viewId: null });
    expect(new Set(slides.map(({ key }) => key)).size).toBe(slides.length);
  });

  it('leave out stages that are not chosen, curves without two points, and the summary', () => {
    const stageIds = [second?.id ?? '', 'gone'];
    const slides = makeSlides(grid, choice({ stageIds, withSummary: false }), () => [steps[0] ?? '']);
    expect(kinds(slides)).toEqual(['title', 'steps']);
    expect(slides[1]).toMatchObject({ stageId: second?.id });
  });

  it('build the curve of each emotion lane in sight, point by point', () => {
    const emotion = grid.lanes.find(({ kind }) => kind === 'emotion');
    const slides = makeSlides(grid, choice(), () => steps.slice(0, 2));
    const curve = slides.find(({ kind }) => kind === 'curve');
    expect(curve).toMatchObject({ laneId: emotion?.id, stepIds: steps.slice(0, 2) });
    expect(buildsOf(curve)).toBe(2);
    const hidden = choice({ laneIds: lanes.filter((id) => id !== emotion?.id) });
    expect(kinds(makeSlides(grid, hidden, () => steps))).not.toContain('curve');
  });

  it('split a stage that is too wide, evenly, and say which part is shown', () => {
    const slides = makeSlides(widened(7), choice({ perSlide: 3 }), nobodyFeels);
    const parts = slides.flatMap((slide) => (slide.kind === 'steps' ? [slide] : []));
    expect(parts.map(({ stepIds }) => stepIds.length)).toEqual([2, 3, 2]);
    expect(parts.map(({ part, parts: of }) => [part, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('show a stage without a step too', () => {
    const slides = makeSlides(widened(0), choice(), nobodyFeels);
    expect(slides[1]).toMatchObject({ kind: 'steps', stepIds: [], parts: 1 });
  });

  it('of a view have its lanes, and with a filter only what it finds', () => {
    const plain = { id: 'all', laneIds: lanes.slice(0, 2), finds: null };
    const [lane = '', step = ''] = [lanes[1], steps[1]];
    const found = {
      id: 'one',
      laneIds: lanes.slice(0, 3),
      finds: (l: string, s: string) => l === lane && s === step,
    };
    const empty = { id: 'none', laneIds: lanes, finds: () => false };
    const slides = makeSlides(
      grid,
      choice({ views: [plain, found, empty], withSummary: false }),
      nobodyFeels,
    );
    expect(kinds(slides)).toEqual(['title', ...grid.stages.map(() => 'steps'), 'steps', 'nothing']);
    expect(slides[1]).toMatchObject({ viewId: 'all', laneIds: lanes.slice(0, 2) });
    expect(slides.at(-2)).toMatchObject({ viewId: 'one', laneIds: [lane], stepIds: [step] });
    expect(slides.at(-1)).toMatchObject({ viewId: 'none' });
  });

  it('have all chosen steps, each once and in order, however many fit on one', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 6 }), (count, perSlide) => {
        const all = widened(count);
        const slides = makeSlides(all, choice({ perSlide }), nobodyFeels);
        const shown = slides.flatMap((slide) => (slide.kind === 'steps' ? slide.stepIds : []));
        expect(shown).toEqual(all.steps.map(({ id }) => id));
      }),
    );
  });
});

it('parts differ by one at most', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 80 }), fc.integer({ min: 1, max: 9 }), (all, most) => {
      const lengths = splitEvenly(all, most).map(({ length }) => length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }),
  );
});

describe('going through them', () => {
  const slides = makeSlides(grid, choice(), () => steps);
  const last = slides.length - 1;

  it('passes each build of a curve, there and back', () => {
    const way = [{ slide: 0, build: 0 }];
    for (;;) {
      const next = stepDeck(slides, way.at(-1) ?? { slide: 0, build: 0 }, 1);
      if (next.slide === way.at(-1)?.slide && next.build === way.at(-1)?.build) break;
      way.push(next);
    }
    expect(way).toHaveLength(slides.reduce((sum, slide) => sum + buildsOf(slide), 0));
    const back = [way.at(-1) ?? { slide: 0, build: 0 }];
    while (back.length < way.length) back.push(stepDeck(slides, back.at(-1) ?? { slide: 0, build: 0 }, -1));
    expect(back.toReversed()).toEqual(way);
  });

  it('stays at the ends', () => {
    expect(stepDeck(slides, { slide: 0, build: 0 }, -1)).toEqual({ slide: 0, build: 0 });
    expect(stepDeck(slides, { slide: last, build: 0 }, 1)).toEqual({ slide: last, build: 0 });
  });

  it('stays on its slide when others change the map, and near it where it is gone', () => {
    const without = slides.filter((_, at) => at !== 1);
    const third = { slide: 2, build: 0 };
    expect(findAgain(without, slides[2]?.key ?? '', third)).toEqual({ slide: 1, build: 0 });
    expect(findAgain(without, slides[1]?.key ?? '', { slide: 1, build: 0 })).toEqual({ slide: 1, build: 0 });
    expect(findAgain(slides.slice(0, 1), 'gone', { slide: last, build: 5 })).toEqual({ slide: 0, build: 0 });
    expect(findAgain([], 'gone', third)).toEqual({ slide: 0, build: 0 });
  });
});
