import type { BrandKind, Medium, ObjectKind, Phase } from '@/db/values/touchpoints';
import type { ListName as AnyListName } from '@/lib/touchpoints/input';
import type { BoundAction } from '@/components/layout/bound-action';

/** An entry of any of the workspace's lists as its screen shows it; a list fills in what it has. */
export interface ShownEntry {
  id: string;
  name: string;
  archived: boolean;
  use: { touchpoints: number; others: number };
  medium?: Medium;
  note?: string;
  byPhase?: Record<Phase, number>;
  kind?: BrandKind | ObjectKind;
  website?: string;
  brandId?: string;
  complexity?: number | null;
  address?: string;
  region?: string;
  timeZone?: string | null;
}

/** What can be done with the entries of a list; the server takes the list's name along. */
export interface EntryActions {
  create: BoundAction<never>;
  update: BoundAction<never>;
  archive: BoundAction<never>;
  remove: BoundAction<never>;
  restore: BoundAction<never>;
  /** Of lists that people order by hand. */
  move?: BoundAction<never>;
}

/** Lists with a panel of entries; segments have a screen of their own. */
export type ListName = Exclude<AnyListName, 'segment'>;
