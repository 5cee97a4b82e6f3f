import type { MapChoices, MapFigures } from '../figure-types';
import type { MapState } from '../core/types';

/** An open thread as it stands on paper, numbered from 1. */
export interface PrintNote {
  number: number;
  /** The cell that it hangs on; null where it is about the whole map. */
  laneId: string | null;
  stepId: string | null;
  /** `author` is null for somebody who was erased, and for work without a person. */
  comments: { author: string | null; at: string; text: string }[];
}

/** All that is printed of a map. */
export interface MapPrint {
  brand: { name: string; colour: string | null; logo: string | null };
  map: MapState;
  /** Names by id: touchpoints, channels, people, maps. */
  names: Readonly<Record<string, string>>;
  /** Ids of touchpoints that lie in the trash. */
  trashed: readonly string[];
  /** Whose journey it is, the primary persona first. */
  personas: MapChoices['personas'];
  choices: MapChoices;
  /** Null for a reader who may read none; without scores where they are left out. */
  figures: MapFigures | null;
  notes: PrintNote[];
  /** Where its pictures are asked for, without the id. */
  filesPath: string;
  /** When it was read, ISO 8601. */
  at: string;
}
