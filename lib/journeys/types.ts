import type { MapStatus, MapType } from '@/db/values/journeys';
import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import type { PackedMap } from './core/pack-map';
import type { LogEntry } from './core/types';

/** What a page learns of a map's log. */
export interface MapNews {
  /** In the order of their sequences, without a gap. */
  entries: LogEntry[];
  /** Where the log stands behind them. */
  sequence: number;
  /** Raised whenever something else than an operation changed the map. */
  revision: number;
  /** The page is so far behind that it reads the whole map. */
  reset: boolean;
}

/** What became of operations that were sent, and what else happened. */
export interface ApplyAnswer extends MapNews {
  /** The entries of the operations that were sent, also of those that were here before. */
  results: LogEntry[];
}

/** Something that a map points at, by the name it has now. */
export interface NamedReference {
  id: string;
  name: string;
  /** It lies in the trash. */
  isTrashed: boolean;
}

/** A map with everything that its page needs. */
export interface OpenMap {
  map: PackedMap;
  revision: number;
  archived: boolean;
  touchpoints: NamedReference[];
  channels: NamedReference[];
  people: NamedReference[];
  /** Its personas, the primary one first. */
  whose: MapPersona[];
  /** Maps that steps lead to, and the current-state map. */
  maps: NamedReference[];
}

/** Somebody who has a map open. */
export interface PersonPresent {
  clientId: string;
  personId: string;
  name: string;
  /** `laneId:stepId` of the cell that has the focus; null where none has. */
  cell: string | null;
  isEditing: boolean;
}

/** Whose journey a map shows. */
export interface MapPersona {
  id: string;
  name: string;
  colour: PersonaColour;
  shape: PersonaShape;
  isPrimary: boolean;
}

/** A template that a brand of the organization saved. */
export interface OwnTemplate {
  id: string;
  title: string;
  description: string;
  /** The brand that saved it, and whether that is this one. */
  brand: string;
  isOurs: boolean;
  type: MapType;
  stages: number;
  steps: number;
}

/** A map as the list of maps shows it. */
export interface MapSummary {
  id: string;
  title: string;
  type: MapType;
  status: MapStatus;
  archived: boolean;
  language: string;
  stages: number;
  steps: number;
  /** Cells with a text, and those of them that were researched. */
  written: number;
  researched: number;
  /** Those marked as an assumption, or not marked at all. */
  assumed: number;
  touchpoints: number;
  /** The primary one first. */
  personas: MapPersona[];
  owner: string | null;
  currentMapId: string | null;
  /** Dates. */
  reviewedOn: string | null;
  reviewDue: string | null;
  /** The review is overdue. */
  isStale: boolean;
  isSample: boolean;
  /** ISO 8601. */
  updatedAt: string;
}
