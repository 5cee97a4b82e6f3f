import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(process.cwd(), 'app/globals.css'), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }],
  ),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(front: string, back: string, theme: 'light' | 'dark'): number {
  const [a, b] = [front, back].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`no token --${name}`);
    return luminance(token[theme]);
  });
  const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ['canvas', 'surface', 'raised', 'sunken', 'hover'];
const inks = ['ink', 'ink-muted', 'ink-subtle', 'accent-ink', 'danger-ink', 'warning-ink'];
const steps = [1, 2, 3, 4, 5];

describe.each(['light', 'dark'] as const)('contrast of the %s theme', (theme) => {
  it.each(inks.flatMap((ink) => surfaces.map((surface) => [ink, surface] as const)))(
    '%s on %s reads (AA)',
    (ink, surface) => {
      expect(contrast(ink, surface, theme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-danger', 'danger'],
    ['on-danger', 'danger-hover'],
    ['accent-ink', 'accent-soft'],
    ['danger-ink', 'danger-soft'],
    ['warning-ink', 'warning-soft'],
    ['ink-muted', 'accent-soft'],
    ['ink-muted', 'danger-soft'],
    ['ink-muted', 'warning-soft'],
    ['ink-muted', 'active'],
    ['better-ink', 'surface'],
    ['worse-ink', 'surface'],
    ['better-ink', 'hover'],
    ['worse-ink', 'hover'],
    ...steps.map((step) => [`on-change-${step}`, `change-${step}`] as const),
  ] as const)('%s on %s reads (AA)', (ink, surface) => {
    expect(contrast(ink, surface, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(steps)('scores of step %i read easily (AAA)', (step) => {
    expect(contrast(`on-score-${step}`, `score-${step}`, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    'line-control',
    'accent',
    'danger',
    'level-wow',
    'level-ok',
    'level-stop',
    'series-1',
    'series-2',
    'series-3',
    'series-4',
  ])('%s is seen on the surface (3:1)', (name) => {
    expect(contrast(name, 'surface', theme)).toBeGreaterThanOrEqual(3);
  });

  it('orders the scores by lightness, so that they survive a grey print', () => {
    const order = steps.map((step) => luminance(tokens.get(`score-${step}`)?.[theme] ?? ''));
    expect(order).toEqual(order.toSorted((a, b) => (theme === 'light' ? a - b : b - a)));
  });
});
