import type { PublicLink } from '@/lib/public-links/types';

/** A link to a map as those see it who may share. */
export interface MapLink extends PublicLink {
  /** How many of the lanes that were chosen are on the map now. */
  lanes: number;
  showsScores: boolean;
  showsOwners: boolean;
}
