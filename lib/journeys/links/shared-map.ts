import type { Locale } from '@/db/values/accounts';
import type { MapScope, MapStatus, MapType } from '@/db/values/journeys';
import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import type { Source } from '@/db/values/ratings';
import type { MapSheet } from '../core/map-sheet';
import type { FigurePeriod, TouchpointFigure } from '../figure-types';

/** What is told of a touchpoint: how it is met, and its score where the link shows scores. */
export type SharedFigure = Pick<
  TouchpointFigure,
  'medium' | 'channelId' | 'unitId' | 'score' | 'n' | 'isWithheld'
>;

export interface SharedPersona {
  id: string;
  name: string;
  colour: PersonaColour;
  shape: PersonaShape;
}

/** What a link shows of a map. Nothing else of the map leaves the server. */
export interface SharedMap {
  /** The logo is a `data:` address. */
  brand: { name: string; colour: string | null; logo: string | null };
  title: string;
  type: MapType;
  status: MapStatus;
  /** Of what stands in it. */
  language: Locale;
  scope: MapScope;
  /** Of a map about one object. */
  objectName: string | null;
  /** Of a map about chosen touchpoints. */
  scopeCount: number;
  texts: Record<'scenario' | 'goal' | 'startsWith' | 'endsWith' | 'period' | 'evidenceBasis', string>;
  /** Null where names of owners are not shown. */
  owner: string | null;
  /** Whose journey it is, the primary one first. */
  personas: SharedPersona[];
  /** Those that curves of shown lanes belong to. */
  curvePersonas: SharedPersona[];
  sheet: MapSheet;
  /** Of the touchpoints of shown lanes, and with scores of all that stand in its columns. */
  figures: ReadonlyMap<string, SharedFigure>;
  /** What the scores are from; null where none are shown. */
  basis: {
    source: Source;
    period: FigurePeriod;
    thresholds: { wowFrom: number; okFrom: number };
    firstFiscalMonth: number;
  } | null;
}
