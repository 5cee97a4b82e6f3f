import { useTranslations } from 'next-intl';
import { useMemo } from 'react';

const changes = ['up', 'down', 'seen', 'none', 'first'] as const;
type CellChange = (typeof changes)[number];

/** A message with its gaps left open: filling them hundreds of times costs far less than asking for it each time. */
function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\u0000(\w+)\u0000/g, (gap, name: string) => values[name] ?? gap);
}

const gap = (name: string) => `\u0000${name}\u0000`;
const gaps = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, gap(name)])) as Record<Name, string>;

/** The words of the heatmap's cells, each message asked for once for the whole table. */
export function useHeatmapWords() {
  const t = useTranslations('dashboard');
  return useMemo(() => {
    const n = { usual: t('n', gaps('n')), low: t('lowN', gaps('n')) };
    const interval = t('interval', gaps('low', 'high'));
    const cells = new Map(
      changes.map((change) => [
        change,
        t('heatmap.cell', { ...gaps('touchpoint', 'period', 'score', 'n'), change }),
      ]),
    );
    return {
      n: (count: string, isLow: boolean) => fill(isLow ? n.low : n.usual, { n: count }),
      interval: (low: string, high: string) => fill(interval, { low, high }),
      cell: (change: CellChange, values: Record<'touchpoint' | 'period' | 'score' | 'n', string>) =>
        fill(cells.get(change) ?? '', values),
      noN: t('noN'),
      noNShort: t('heatmap.noN'),
      noInterval: t('noInterval'),
    };
  }, [t]);
}

export type HeatmapWords = ReturnType<typeof useHeatmapWords>;
