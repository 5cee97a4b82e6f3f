import type { ChainFate } from '@/db/values/chains';
import type { Source } from '@/db/values/ratings';
import type { FigurePeriod } from '@/lib/journeys/figure-types';
import type { Prospect } from './figures/as-it-would-be';
import type { Effort } from './figures/tell-effort';
import type { ChainHealth } from './figures/tell-health';
import type { Chain } from './types';

export interface LinkScore {
  /** 0–10, unrounded; null where nobody has rated it, and where it is not told to the reader. */
  score: number | null;
  n: number | null;
  /** The reader still has to score it, so auditors' figures of it are not told. */
  isWithheld: boolean;
}

/** A chain as the network of all chains shows it. */
export interface NetworkChain {
  id: string;
  name: string;
  entryChannel: string | null;
  /** Links, those in the trash left out. */
  touchpoints: number;
  health: {
    routes: number;
    /** Of the best and the worst route, 0–10, unrounded; null where no link is rated. */
    best: number | null;
    worst: number | null;
    /** Name of the weakest link. */
    weakest: string | null;
    unrated: number;
    isBroken: boolean;
  };
  fate: ChainFate | null;
  /** Other chains of the network; null where there is none. */
  successorId: string | null;
  mergeIntoId: string | null;
  /** Other chains in which touchpoints of this one stand, and how many; most first. */
  shared: { id: string; touchpoints: number }[];
}

/** All chains of a brand: what starts what, how well each holds, what they share. */
export interface ChainNetwork {
  thresholds: { wowFrom: number; okFrom: number };
  firstFiscalMonth: number;
  sources: Source[];
  source: Source | null;
  /** Newest first. */
  periods: FigurePeriod[];
  periodId: string | null;
  chains: NetworkChain[];
  /** Touchpoints of chains that the reader still has to score: auditors' figures of them are not told. */
  withheld: number;
}

/** A chain with all that is known of it: scores of its links by one source, health, effort, and how it would be. */
export interface ChainLife {
  chain: Chain;
  thresholds: { wowFrom: number; okFrom: number };
  currency: string;
  firstFiscalMonth: number;
  sources: Source[];
  source: Source | null;
  /** Newest first. */
  periods: FigurePeriod[];
  periodId: string | null;
  scores: Readonly<Record<string, LinkScore>>;
  health: ChainHealth;
  /** Of all links, and of the two routes; null where the chain has no link. */
  effort: { whole: Effort; best: Effort | null; worst: Effort | null };
  prospect: Prospect;
}
