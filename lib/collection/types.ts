import type { Locale } from '@/db/values/accounts';
import type { Medium, Phase, SuggestionSide, SuggestionState } from '@/db/values/touchpoints';

/** How far the first ten touchpoints are: "n of 10" until they stand. */
export interface FirstTouchpoints {
  /** Touchpoints of the inventory that exist or are proposed. */
  standing: number;
  goal: number;
}

export interface RoundSummary {
  id: string;
  name: string;
  question: string;
  open: boolean;
  closesAt: string | null;
  createdAt: string;
  suggestions: number;
  undecided: number;
  /** Suggestions and votes together: how many voices there are. */
  votes: number;
}

export interface Suggestion {
  id: string;
  name: string;
  side: SuggestionSide;
  phase: Phase | null;
  channelId: string | null;
  note: string;
  job: string;
  photo: { fileId: string; width: number; height: number } | null;
  votes: number;
  state: SuggestionState;
  touchpointId: string | null;
  createdAt: string;
}

/** A photo that a suggestion has brought to its touchpoint. */
export interface TouchpointPhoto {
  fileId: string;
  /** Pixels. */
  width: number;
  height: number;
  /** In the words of whoever suggested it. */
  name: string;
  createdAt: string;
}

/** A round as its editors see it. */
export interface Round extends RoundSummary {
  /** The link's secret; the address is `/collect/<token>`. */
  token: string;
  /** Most votes first. */
  list: Suggestion[];
  firstTouchpoints: FirstTouchpoints;
}

/** What the page behind a link shows to somebody without an account. */
export interface PublicRound {
  workspaceName: string;
  colour: string | null;
  /** Language of the workspace's content. */
  locale: Locale;
  name: string;
  question: string;
  open: boolean;
  channels: { id: string; name: string; medium: Medium }[];
  /** Names and votes only: notes and jobs are for the editors. */
  suggestions: {
    id: string;
    name: string;
    side: SuggestionSide;
    phase: Phase | null;
    channelId: string | null;
    votes: number;
    voted: boolean;
  }[];
  firstTouchpoints: FirstTouchpoints;
}
