import type { OperationReason } from '@/db/values/audit-sync';
import type { OwnVisit, RatingGiven, ScoringVisit } from '../scoring/types';

/** What became of an operation, where it did not simply change the visit. */
export interface OperationResult {
  id: string;
  outcome: 'lost' | 'refused' | 'aside';
  reason: OperationReason | null;
}

/** What a line says by the server's account. */
interface LineSaid {
  touchpointId: string;
  segmentId: string | null;
  given: RatingGiven;
}

export interface SyncAnswer {
  /** Those that are not named have changed the visit. */
  results: OperationResult[];
  /** What the lines say that changed since the last answer, by this device or another. */
  said: LineSaid[];
  /** To be sent with the next request. */
  cursor: string;
  isOpen: boolean;
  state: ScoringVisit['state'];
  /** By which the visit is scored now; another one than the phone's means that it must be fetched as a whole. */
  formVersionId: string;
  /** What became of the sending in: done, or why not; null where none was asked for. */
  submission: 'done' | { code: string; message: string } | null;
  /** This visit is for somebody else by now: the device forgets it. */
  forget: boolean;
  /** This device may no longer be used for the brand: it forgets everything of it. */
  wipe: boolean;
}

/** A visit as it lies on a phone. */
export interface Assignment extends ScoringVisit {
  cursor: string;
}

export interface CheckIn {
  /** This device was signed out of the brand. */
  revoked: boolean;
  visits: OwnVisit[];
  /** Where the brand is: today's date there. */
  today: string;
}
