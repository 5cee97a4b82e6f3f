import {
  measures,
  periodKinds,
  sources,
  type Measure,
  type PeriodKind,
  type Source,
} from '@/db/values/ratings';
import { phases, type Phase } from '@/db/values/touchpoints';
import { heatmapFilters, heatmapSorts, type HeatmapFilter, type HeatmapSort } from './sort-heatmap';

/** What the address of the dashboard says; null or empty where it says nothing. */
export interface DashboardParams {
  source: Source | null;
  brand: string | null;
  kind: PeriodKind | null;
  period: string | null;
  compare: string | null;
  weighting: 'weighted' | 'unweighted' | null;
  phase: Phase[];
  channel: string[];
  object: string[];
  owner: string[];
  /** Each `attribute=label`, the attribute percent-encoded, or the id of a segment. */
  segment: string[];
  /** How the table of touchpoints stands. */
  show: HeatmapFilter | null;
  sort: HeatmapSort | null;
}

/** The address of the rows behind a figure: the dashboard's own, and which figure. */
export interface FigureParams extends DashboardParams {
  touchpoint: string | null;
  /** The period of the figure; `period` stays that of the dashboard, for the way back. */
  at: string | null;
  measure: Measure;
  /** From 1. */
  page: number;
}

/** As a page gets its address from the router. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const all = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());
// What is no id is not there: a mangled address shows the default and no error.
const ids = (value: string | string[] | undefined) => all(value).filter((text) => uuid.test(text));
const idOf = (value: string | string[] | undefined) => ids(value)[0] ?? null;
const oneOf = <const Value extends string>(list: readonly Value[], value: string | string[] | undefined) =>
  list.find((one) => one === all(value)[0]) ?? null;

/** What an address says, all that is not of its lists left out. */
export function readDashboardParams(from: SearchParams): DashboardParams {
  return {
    source: oneOf(sources, from.source),
    brand: idOf(from.brand),
    kind: oneOf(periodKinds, from.kind),
    period: idOf(from.period),
    compare: idOf(from.compare),
    weighting: oneOf(['weighted', 'unweighted'], from.weighting),
    phase: phases.filter((phase) => all(from.phase).includes(phase)),
    channel: ids(from.channel),
    object: ids(from.object),
    owner: ids(from.owner),
    segment: all(from.segment),
    show: oneOf(heatmapFilters, from.show),
    sort: oneOf(heatmapSorts, from.sort),
  };
}

export function readFigureParams(from: SearchParams): FigureParams {
  return {
    ...readDashboardParams(from),
    touchpoint: idOf(from.touchpoint),
    at: idOf(from.at),
    measure: oneOf(measures, from.measure) ?? 'touchpoint',
    page: Number(/^\d{1,6}$/.exec(all(from.page)[0] ?? '')?.[0] ?? 1),
  };
}

/** An address back from what it says: `?source=survey&phase=before&phase=after`; empty where it says nothing. */
export function writeParams(params: Partial<FigureParams>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    const isUsual = (key === 'measure' && value === 'touchpoint') || (key === 'page' && value === 1);
    if (value === null || value === undefined || isUsual) continue;
    for (const one of [value].flat()) search.append(key, String(one));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** An attribute's label as it stands in the address. */
export const segmentEntry = (attribute: string, label: string) => `${encodeURIComponent(attribute)}=${label}`;

/** Ids of segments, from the address. */
export const readSegmentIds = (entries: readonly string[]): string[] => ids([...entries]);

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
