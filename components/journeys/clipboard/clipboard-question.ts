import type { Parcel } from '@/lib/journeys/core/clipboard/parcel';
import type { PasteRequest } from '@/lib/journeys/core/clipboard/plan-paste';

/** What is asked in a window before something is pasted. */
export type ClipboardQuestion =
  /** A table that has more than the map, or names, or what does not fit. */
  | { kind: 'table'; request: Omit<PasteRequest, 'grows'> }
  /** It comes from another brand. */
  | { kind: 'brand'; parcel: Parcel; from: string; to: string };
