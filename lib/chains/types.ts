import type { ChainFate, LinkMark } from '@/db/values/chains';
import type { Medium, Phase } from '@/db/values/touchpoints';
import type { Handover } from './figures/standing-handovers';

/** What is said of a whole chain beside its links. */
export interface ChainAbout {
  name: string;
  description: string;
  /** The customer's task, question or problem that sets it off. */
  trigger: string;
  entryChannelId: string | null;
  /** The chain that its final link starts. */
  successorId: string | null;
  fate: ChainFate | null;
  mergeIntoId: string | null;
}

/** A chain as a list of chains shows it. */
export interface ChainSummary extends ChainAbout {
  id: string;
  /** Touchpoints in it, those in the trash left out. */
  touchpoints: number;
  /** The first and the last of them; empty where there are none. */
  first: string | null;
  last: string | null;
  entryChannel: string | null;
  successor: string | null;
  isBranched: boolean;
  /** ISO 8601. */
  updatedAt: string;
}

/** What is known of a link, and what should become of it; null is not known. */
export interface LinkFigures {
  customerActions: number | null;
  staff: number | null;
  minutes: number | null;
  /** Minor units, a contact. */
  cost: number | null;
  mark: LinkMark | null;
  /** The touchpoint whose link takes over. */
  mergeIntoId: string | null;
  handToUnitId: string | null;
  thenMinutes: number | null;
  thenCost: number | null;
}

export interface ChainLink extends LinkFigures {
  touchpointId: string;
  name: string;
  phase: Phase;
  channelId: string | null;
  channel: string | null;
  medium: Medium | null;
  unitId: string | null;
  unit: string | null;
  archived: boolean;
  /** Its touchpoint is retired: no customer meets it any more. */
  isRetired: boolean;
}

/** A chain with its touchpoints in their order, and what follows what among them. */
export interface Chain extends ChainAbout {
  id: string;
  isBranched: boolean;
  entryChannel: string | null;
  /** Names; null where there is none, or where it lies in the trash. */
  successor: string | null;
  mergeInto: string | null;
  links: ChainLink[];
  /** By touchpoints. */
  handovers: Handover[];
  createdBy: string | null;
  updatedAt: string;
}
