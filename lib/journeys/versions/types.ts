import type { MapVersionReason } from '@/db/values/journeys';
import type { MapDiff } from '../core/diff-maps';
import type { PackedMap } from '../core/pack-map';
import type { MapState } from '../core/types';

/** Names of what a map points at, by id. */
export type NamesInMap = Readonly<Record<string, string>>;

/** What stands in a map and the names in it. */
export interface MapContent {
  map: MapState;
  names: NamesInMap;
}

/** A version as the list of versions shows it. */
export interface VersionSummary {
  id: string;
  /** ISO 8601. */
  at: string;
  reason: MapVersionReason;
  /** The name that somebody gave it; it is kept for ever then. */
  label: string | null;
  /** Who changed the map since the version before, by name. */
  authors: string[];
  stages: number;
  steps: number;
  lanes: number;
  filledCells: number;
}

export interface VersionList {
  /** Latest first. */
  versions: VersionSummary[];
  /** The version behind which the next page begins; null at the end. */
  next: string | null;
}

/** A version with what stands in it. */
export interface OpenVersion {
  version: VersionSummary;
  map: PackedMap;
  names: NamesInMap;
}

/** Two states of a map, the earlier one first, and what changed between them. */
export interface Comparison {
  before: OpenVersion;
  after: Omit<OpenVersion, 'version'> & {
    /** Null is the map as it is now. */
    version: VersionSummary | null;
  };
  diff: MapDiff;
}

/** What cannot come back, since what it points at is gone. */
export interface LeftOut {
  kind: 'touchpoint' | 'channel' | 'file' | 'person' | 'object' | 'map';
  count: number;
  /** As far as they are known. */
  names: string[];
}

/** What bringing a version back does, or did. */
export interface RestoreCounts {
  added: number;
  removed: number;
  /** Changed or moved. */
  changed: number;
  leftOut: LeftOut[];
  /** Lanes of a stage, or steps of a lane, that are gone: what stood in them stays away. */
  withoutPlace: number;
}

export interface RestoreAnswer extends RestoreCounts {
  /** Operations that the map did not take: it is full, or a circle of maps would come about. */
  refused: number;
  /** Where the map's log stands now. */
  sequence: number;
}
