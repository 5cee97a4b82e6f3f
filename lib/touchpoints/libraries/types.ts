import type { Locale } from '@/db/values/accounts';
import type { TouchpointKind } from '@/db/values/touchpoint-kinds';
import type { Control, Involvement, Phase, StandardOperator, StandardUnit } from '@/db/values/touchpoints';
import type { DefaultChannelId } from './default-channels';

/** The same words in every language of the product. */
export type LocalizedText = Record<Locale, string>;

/** The service standard that is usual at a touchpoint, as a proposal to start from. */
export interface LibraryStandard {
  metric: LocalizedText;
  operator: StandardOperator;
  target: number;
  unit: StandardUnit;
}

export interface LibraryEntry {
  /** Unique within its library; never changes once published. */
  id: string;
  phase: Phase;
  otherPhases?: readonly Phase[];
  involvement: Involvement;
  control: Control;
  channel: DefaultChannelId;
  kind: TouchpointKind;
  name: LocalizedText;
  description: LocalizedText;
  standard?: LibraryStandard;
}

/** Touchpoints of one field of business; its title and description are messages `libraries.<id>`. */
export interface Library {
  id: string;
  entries: readonly LibraryEntry[];
}
