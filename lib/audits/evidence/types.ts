import type { Level } from '@/db/values/ratings';
import type { Position } from './position';

/** A photo that is kept with a visit. */
export interface EvidencePhoto {
  id: string;
  touchpointId: string;
  /** The criterion it belongs to; null for the touchpoint as a whole. */
  criterionId: string | null;
  /** Pixels. */
  width: number;
  height: number;
  takenAt: string | null;
  note: string;
  /** Where it was taken, about; null without consent, and once it was removed. */
  position: Position | null;
}

/** How far a photo has come. */
export interface EvidenceProgress {
  /** Bytes that are here: where to go on. */
  received: number;
  /** It is kept, or was removed again: nothing more is to be sent. */
  done: boolean;
}

/** A photo of a closed cycle with what it shows. */
export interface ToldPhoto extends EvidencePhoto {
  visitId: string;
  /** Whether the reader may have it forgotten where it was taken. */
  mayRemovePosition: boolean;
}

/** A photo in words. */
export interface DescribedPhoto extends Pick<
  ToldPhoto,
  'id' | 'touchpointId' | 'width' | 'height' | 'note' | 'position' | 'mayRemovePosition'
> {
  name: string;
  /** The criterion's question; null for the touchpoint as a whole. */
  question: string | null;
  where: string;
  /** Empty for somebody who was erased. */
  auditor: string;
  day: string | null;
  /** Of the touchpoint in this visit, 0–10; null where it was not rated. */
  score: number | null;
  level: Level | null;
}

export interface FoundPhotos {
  photos: DescribedPhoto[];
  /** Of all that fit. */
  total: number;
}

/** What a gallery begins with. */
export interface Gallery {
  first: FoundPhotos;
  /** The touchpoints that photos show. */
  photographed: { id: string; name: string }[];
}
