import type { Phase } from '@/db/values/touchpoints';

/** A touchpoint of the inventory as the wizard offers it. */
export interface TouchpointOption {
  id: string;
  name: string;
  phase: Phase;
  channel: string | null;
}
