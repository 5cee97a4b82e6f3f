import { z } from 'zod';
import { linkTerms } from '@/lib/public-links/input';
import { mapLimits } from '../core/limits';

export const mapLinkBody = z.object({
  ...linkTerms,
  /** What is shown of the map; lanes that are added later are not. */
  laneIds: z.array(z.uuid()).min(1).max(mapLimits.lanes),
  /** Scores of touchpoints, and the lanes of scores. */
  showsScores: z.boolean(),
  /** Names of who owns the map and its opportunities. */
  showsOwners: z.boolean(),
});
export const mapLinkSchema = mapLinkBody.extend({ mapId: z.uuid() });
export type MapLinkInput = z.input<typeof mapLinkSchema>;
