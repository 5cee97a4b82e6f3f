import type { OperationReason } from '@/db/values/audit-sync';
import type { Position } from '../evidence/position';
import type { OwnVisit } from '../scoring/types';
import type { Operation } from '../sync/operation';
import type { Assignment } from '../sync/types';

/** A brand in which there may be visits for the person of this phone. */
export interface PhonePlace {
  organization: string;
  workspace: string;
  /** The brand's name. */
  name: string;
  organizationName: string;
}

/** Names a brand on this phone. */
export const brandOf = ({
  organization,
  workspace,
}: Pick<PhonePlace, 'organization' | 'workspace'>): string => `${organization}/${workspace}`;

/** An answer of this phone that did not become what the visit says. */
export interface Notice {
  operationId: string;
  touchpointId: string;
  segmentId: string | null;
  outcome: 'lost' | 'refused' | 'aside';
  reason: OperationReason | null;
}

/** The sending in of a visit, waiting until all its operations are through. */
interface Submission {
  visitedOn: string;
  note: string;
  /** Why the server did not take it, in the person's language; empty while it waits. */
  refusal: string;
}

/** A visit as it is kept on the phone. */
export interface KeptVisit {
  /** The visit's id. */
  id: string;
  place: PhonePlace;
  summary: OwnVisit;
  /** What the visit is about and says by the server's account; null until it was fetched. */
  assignment: Assignment | null;
  /** When it was fetched as a whole, by this phone's clock. */
  takenAt: number;
  /** Where the walk-through stands, as an index of the lines. */
  position: number;
  submission: Submission | null;
  notices: Notice[];
}

/** An operation that the server has not confirmed. */
export interface Waiting {
  /** Given by the store, ever higher, also after a restart. */
  sequence: number;
  /** `organization/workspace`. */
  brand: string;
  visitId: string;
  operation: Omit<Operation, 'sequence'>;
}

/** A photo that was taken on this phone and is not on the server, or one of either that is to be taken away there. */
export interface KeptPhoto {
  /** Made on the phone; the server knows the photo by it, so that one that is sent twice is one. */
  id: string;
  place: PhonePlace;
  visitId: string;
  touchpointId: string;
  /** Names of the visit and the touchpoint, for when the visit is no longer on this phone. */
  visit: string;
  touchpoint: string;
  /** By this phone's clock. */
  takenAt: number;
  /** Where it was taken, about, by somebody who agreed to keep it; absent in photos from before that could be said. */
  position?: Position | null;
  /** Null where it is only to be taken away. */
  blob: Blob | null;
  state: 'waiting' | 'refused' | 'removed';
  /** Why the server does not take it, in the person's language; empty where the visit is not this person's any more. */
  refusal: string;
  /** Whether the server may have heard of it. */
  isBegun: boolean;
}

/** Whether the server is still to be told of a photo. */
export const isPending = ({ state }: Pick<KeptPhoto, 'state'>): boolean => state !== 'refused';

/** What one phone remembers beside visits and operations. */
export interface PhoneFacts {
  deviceId: string;
  /** Whose phone this is; empty before the first contact. */
  userId: string;
  name: string;
  places: PhonePlace[];
  /** Dark, without the brand's colours, sound and vibration. */
  isDiscreet: boolean;
  /** Whether the person of this phone agreed to keep where photos are taken; absent before they were asked. */
  keepsPositions?: boolean;
  /** The last time that everything was through, as an ISO instant; empty before. */
  sentAt: string;
}

/** Where a phone keeps its things: IndexedDB in a browser, the memory in tests. Each call is done wholly or not at all. */
export interface PhoneStorage {
  readFacts(): Promise<PhoneFacts | undefined>;
  writeFacts(facts: PhoneFacts): Promise<void>;
  readVisits(): Promise<KeptVisit[]>;
  readVisit(id: string): Promise<KeptVisit | undefined>;
  writeVisit(visit: KeptVisit): Promise<void>;

  readWaiting(): Promise<Waiting[]>;
  /** Keeps an operation and gives its sequence. */
  addWaiting(waiting: Omit<Waiting, 'sequence'>): Promise<number>;
  /** Changes a visit as it is by now and drops operations that the server has confirmed; nothing where it is gone. */
  settle(
    visitId: string,
    change: (visit: KeptVisit) => KeptVisit,
    sequences: readonly number[],
  ): Promise<void>;
  readPhotos(): Promise<KeptPhoto[]>;
  /** Keeps photos. Throws where there is no room. */
  addPhotos(photos: readonly KeptPhoto[]): Promise<void>;
  /** Changes a photo as it is by now, null dropping it, and gives what stands then; null where it is gone. */
  changePhoto(id: string, change: (photo: KeptPhoto) => KeptPhoto | null): Promise<KeptPhoto | null>;
  /** Drops visits with their operations, and photos. */
  forget(visitIds: readonly string[], photoIds?: readonly string[]): Promise<void>;
  wipe(): Promise<void>;
}
