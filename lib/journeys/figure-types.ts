import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import type { Level, Source } from '@/db/values/ratings';
import type { LifecycleStage, Medium, Presence } from '@/db/values/touchpoints';
import type { ChangeVerdict } from '@/lib/ratings/statistics/change';
import type { Period } from '@/lib/ratings/types';
import type { Freshness } from '@/lib/touchpoints/freshness';
import type { NamedReference } from './types';

/** What a map shows of a touchpoint that stands on it. */
export interface TouchpointFigure extends NamedReference {
  presence: Presence;
  lifecycle: LifecycleStage | null;
  medium: Medium | null;
  channelId: string | null;
  unitId: string | null;
  /** Mean of the chosen source and period about the own brand, 0–10, unrounded; null where nobody rated, or withheld. */
  score: number | null;
  /** Answers or visits behind it; null where the source does not tell. */
  n: number | null;
  level: Level | null;
  /** From the period before; null where there is none or it cannot be compared. */
  change: { difference: number; verdict: Exclude<ChangeVerdict, 'not-comparable'> } | null;
  /** Auditors' figures of it are not told to the reader, who still has to score it. */
  isWithheld: boolean;
  /** Actions about it that are neither done nor dropped. */
  openActions: number;
  /** Null of what cannot be rated: proposed, retired, archived. */
  freshness: Freshness | null;
}

export interface FigurePeriod extends Period {
  /** Closed cycles whose visits are in it, of the source `auditors`. */
  cycles: string[];
}

/** The figures with which a map is painted. */
export interface MapFigures {
  sources: Source[];
  /** Null where nobody has rated anything. */
  source: Source | null;
  /** Of the source about the own brand, newest first. */
  periods: FigurePeriod[];
  periodId: string | null;
  thresholds: { wowFrom: number; okFrom: number };
  /** By which periods are named. */
  firstFiscalMonth: number;
  touchpoints: TouchpointFigure[];
}

/** What cells choose from. */
export interface MapChoices {
  channels: { id: string; name: string; medium: Medium; archived: boolean }[];
  /** Who may own an opportunity. */
  people: { id: string; name: string }[];
  personas: { id: string; name: string; colour: PersonaColour; shape: PersonaShape; archived: boolean }[];
}
