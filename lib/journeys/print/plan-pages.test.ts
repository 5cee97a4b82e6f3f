import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPages, roomOn, typeSizes, type StageSpan } from './plan-pages';
import { orientations, papers } from './print-options';

const spans = (...all: number[]): StageSpan[] => all.map((span, at) => ({ id: `s${at}`, span }));
const a4 = { paper: 'a4', orientation: 'landscape' } as const;

describe('a plan of pages', () => {
  it('puts a small map onto one sheet, in type as large as fits', () => {
    const [page, ...more] = planPages(spans(2, 2, 1), a4);
    expect(more).toEqual([]);
    expect(page).toMatchObject({ from: 0, to: 5, type: 10 });
    const [low] = planPages(spans(2, 2, 1), a4, ({ type }) => type <= 8.5);
    expect(low?.type).toBe(8.5);
    // Where it is too high for one sheet anyway, the type is the usual one.
    expect(planPages(spans(2, 2, 1), a4, () => false)[0]?.type).toBe(typeSizes.usual);
  });

  it('divides between stages, and never within one that fits', () => {
    const pages = planPages(spans(4, 4, 4), a4);
    expect(pages.map(({ stages }) => stages.map(({ id, span }) => [id, span]))).toEqual([
      [['s0', 4]],
      [['s1', 4]],
      [['s2', 4]],
    ]);
    expect(planPages(spans(3, 3, 3, 3), a4).map(({ from, to }) => [from, to])).toEqual([
      [0, 6],
      [6, 12],
    ]);
  });

  it('sets a stage that is too wide in smaller type', () => {
    const [first, wide, last] = planPages(spans(5, 8, 5), a4);
    expect(wide?.stages).toEqual([{ id: 's1', span: 8, isContinued: false }]);
    expect(wide?.type).toBeLessThan(typeSizes.comfortable);
    expect(wide?.type).toBeGreaterThanOrEqual(typeSizes.least);
    expect([first?.type, last?.type]).toEqual([9, 9]);
  });

  it('goes on at a step where even the smallest type does not do, in parts of about the same width', () => {
    const pages = planPages(spans(20), a4);
    expect(pages.map(({ stages }) => stages[0])).toEqual([
      { id: 's0', span: 6, isContinued: false },
      { id: 's0', span: 7, isContinued: true },
      { id: 's0', span: 7, isContinued: true },
    ]);
  });

  it('keeps a map of any width on one page that is as large as it', () => {
    const [page, ...more] = planPages(spans(30, 30), { paper: 'whole', orientation: 'landscape' });
    expect(more).toEqual([]);
    expect(page).toMatchObject({ to: 60, type: 9 });
  });

  it('of a map without stages has no page', () => {
    expect(planPages([], a4)).toEqual([]);
  });

  it('loses nothing, keeps the order, divides no stage without need and fits the sheet', () => {
    const maps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 });
    const sheets = fc.record({
      paper: fc.constantFrom(...papers),
      orientation: fc.constantFrom(...orientations),
    });
    fc.assert(
      fc.property(maps, sheets, fc.boolean(), (sizes, sheet, fits) => {
        const stages = spans(...sizes);
        const pages = planPages(stages, sheet, () => fits);
        // Each column once, from left to right.
        expect(pages[0]?.from).toBe(0);
        pages.slice(1).forEach((page, at) => expect(page.from).toBe(pages[at]?.to));
        const parts = pages.flatMap((page) => page.stages);
        expect([...new Set(parts.map(({ id }) => id))]).toEqual(stages.map(({ id }) => id));
        for (const { id, span } of stages) {
          const own = parts.filter((part) => part.id === id);
          expect(own.reduce((sum, part) => sum + part.span, 0)).toBe(span);
          expect(own.map(({ isContinued }) => isContinued)).toEqual(own.map((_, at) => at > 0));
        }
        for (const { stages: own, from, to, type, lane, column } of pages) {
          expect(own.reduce((sum, { span }) => sum + span, 0)).toBe(to - from);
          expect(type).toBeGreaterThanOrEqual(typeSizes.least);
          expect(column / type).toBeGreaterThan(11.49);
          if (sheet.paper === 'whole') continue;
          const { width } = roomOn(sheet.paper, sheet.orientation);
          expect(lane + (to - from) * column).toBeLessThanOrEqual(width + 0.01);
          // A stage that is divided would not fit onto a sheet of its own.
          if (own.some(({ isContinued }) => isContinued)) {
            const whole = stages.find(({ id }) => id === own[0]?.id)?.span ?? 0;
            expect((9.5 + whole * 11.5) * typeSizes.least).toBeGreaterThan(width - 1);
          }
        }
      }),
    );
  });
});
