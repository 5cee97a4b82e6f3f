import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { periodKinds, sources } from '@/db/values/ratings';
import { phases } from '@/db/values/touchpoints';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no id is not there: a mangled address shows the default and no error. */
const parseAsId = createParser({ parse: (text) => (uuid.test(text) ? text : null), serialize: String });
const ids = parseAsArrayOf(parseAsId).withDefault([]);

/** What the address of the dashboard says; read by the page and by its pickers alike. */
export const dashboardParams = {
  source: parseAsStringLiteral(sources),
  brand: parseAsId,
  kind: parseAsStringLiteral(periodKinds),
  period: parseAsId,
  compare: parseAsId,
  weighting: parseAsStringLiteral(['weighted', 'unweighted'] as const),
  phase: parseAsArrayOf(parseAsStringLiteral(phases)).withDefault([]),
  channel: ids,
  object: ids,
  /** Each `attribute=label`, the attribute percent-encoded. */
  segment: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadDashboardParams = createLoader(dashboardParams);
export const writeDashboardParams = createSerializer(dashboardParams);
export type DashboardParams = Awaited<ReturnType<typeof loadDashboardParams>>;

/** The address of the rows behind a figure: the dashboard's own, and which figure. */
export const figureParams = {
  ...dashboardParams,
  touchpoint: parseAsId,
  /** The period of the figure; `period` stays that of the dashboard, for the way back. */
  at: parseAsId,
  measure: parseAsStringLiteral(['touchpoint', 'overall', 'recommendation'] as const).withDefault(
    'touchpoint',
  ),
  page: parseAsInteger.withDefault(1),
};
export const loadFigureParams = createLoader(figureParams);
export const writeFigureParams = createSerializer(figureParams);

/** An attribute's label as it stands in the address. */
export const segmentEntry = (attribute: string, label: string) => `${encodeURIComponent(attribute)}=${label}`;

/** Attribute → labels, from the address; entries that are none are let go. */
export function readSegment(entries: readonly string[]): Record<string, string[]> {
  const segment = new Map<string, string[]>();
  for (const entry of entries) {
    const cut = entry.indexOf('=');
    if (cut < 1) continue;
    let attribute: string;
    try {
      attribute = decodeURIComponent(entry.slice(0, cut));
    } catch {
      continue;
    }
    segment.set(attribute, [...(segment.get(attribute) ?? []), entry.slice(cut + 1)]);
  }
  return Object.fromEntries(segment);
}
