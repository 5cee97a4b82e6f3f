import type { Locale } from '@/db/values/accounts';
import type { Source } from '@/db/values/ratings';
import type { MapPaint } from '../map-paints';

/** Sheets, and one page that is as large as the map. */
export const papers = ['a4', 'a3', 'a2', 'a1', 'whole'] as const;
export type Paper = (typeof papers)[number];

export const orientations = ['landscape', 'portrait'] as const;
export type Orientation = (typeof orientations)[number];

export const printFormats = ['pdf', 'png', 'xlsx', 'csv'] as const;
export type PrintFormat = (typeof printFormats)[number];

/** What of a map goes onto paper or into a table, and how. */
export interface PrintOptions {
  paper: Paper;
  orientation: Orientation;
  /** Ids of lanes; null is all of them. */
  lanes: readonly string[] | null;
  /** Open threads as numbered notes. */
  comments: boolean;
  /** Scores of touchpoints, of the source and the period that are named here, else of the usual ones. */
  scores: boolean;
  source: Source | null;
  periodId: string | null;
  /** By what touchpoints are coloured. */
  paint: MapPaint;
  /** How well texts are known. */
  evidence: boolean;
  language: Locale;
}

/** The options as the query of an address, which `readPrintOptions` reads back. */
export function printQuery(options: PrintOptions): string {
  const { paper, orientation, lanes, comments, scores, source, periodId, paint, evidence, language } =
    options;
  const query = new URLSearchParams({ paper, orientation, language });
  if (lanes) query.set('lanes', lanes.join(','));
  if (comments) query.set('comments', '1');
  if (evidence) query.set('evidence', '1');
  if (scores) {
    query.set('scores', '1');
    query.set('paint', paint);
    if (source) query.set('source', source);
    if (periodId) query.set('period', periodId);
  }
  return query.toString();
}
