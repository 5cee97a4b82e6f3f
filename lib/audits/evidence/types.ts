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
}
