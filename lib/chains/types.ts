import type { Phase } from '@/db/values/touchpoints';

/** A chain as a list of chains shows it. */
export interface ChainSummary {
  id: string;
  name: string;
  description: string;
  /** Touchpoints in it, those in the trash left out. */
  touchpoints: number;
  /** The first and the last of them; empty where there are none. */
  first: string | null;
  last: string | null;
  /** ISO 8601. */
  updatedAt: string;
}

export interface ChainLink {
  touchpointId: string;
  name: string;
  phase: Phase;
  channel: string | null;
  archived: boolean;
}

/** A chain with its touchpoints in their order. */
export interface Chain {
  id: string;
  name: string;
  description: string;
  links: ChainLink[];
  createdBy: string | null;
  updatedAt: string;
}
