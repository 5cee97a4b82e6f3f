import type { Phase } from '@/db/values/touchpoints';
import type { JourneyTouchpoint } from '@/lib/imports/journey/read-journey';

/** What becomes of a touchpoint of a journey: made; in the inventory already, left as it is; named by an earlier stage. */
export type JourneyTouchpointState = 'new' | 'known' | 'again';

export interface PlannedStage {
  name: string;
  phase: Phase;
  description: string;
  touchpoints: (JourneyTouchpoint & { state: JourneyTouchpointState })[];
}

/** What bringing in a journey would make, or has made. */
export interface JourneyPlan {
  title: string;
  description: string;
  stages: PlannedStage[];
  /** Channels that the journey names; `isNew` where the brand has none of that name. */
  channels: { name: string; isNew: boolean }[];
  counts: Record<JourneyTouchpointState, number>;
}
