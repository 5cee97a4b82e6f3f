import type { PersonaVersionReason } from '@/db/values/personas';
import type { Portrait } from '../types';
import type { PortraitDiff } from './diff-portraits';

/** Names of what a portrait points at: its segment and its channels, by id. */
export type NamesInPortrait = Readonly<Record<string, string>>;

/** What a version holds. */
export interface PortraitContent {
  portrait: Portrait;
  names: NamesInPortrait;
}

/** A version as the list shows it. */
export interface PersonaVersion {
  id: string;
  /** ISO 8601. */
  at: string;
  reason: PersonaVersionReason;
  label: string | null;
  /** Who changed the persona since the version before, by name. */
  authors: string[];
}

export interface PersonaVersionList {
  /** Latest first. */
  versions: PersonaVersion[];
  /** The version behind which the next page begins; null at the end. */
  next: string | null;
}

/** A version and what has changed from it to the persona as it is now. */
export interface PersonaComparison {
  version: PersonaVersion;
  names: NamesInPortrait;
  diff: PortraitDiff;
}

/** What cannot come back, since it is not here any more. */
export interface LeftBehind {
  portrait: boolean;
  /** Their names. */
  segment: string | null;
  channels: string[];
}
