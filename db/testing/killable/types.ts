import type { Locale } from '@/db/values/accounts';

/** Where the server dies: before the nth statement that fits (a regular expression), or with its answer not given. */
export interface Deadly {
  at: string;
  /** 1 where not said. */
  nth?: number;
}

export type Verb =
  | 'closeCycle'
  | 'reopenCycle'
  | 'returnRating'
  | 'saveVisits'
  | 'beginEvidence'
  | 'finishEvidence'
  | 'receivePart'
  | 'saveRatings'
  | 'syncVisit';

export interface Asked {
  verb: Verb;
  person: { userId: string; name: string; email: string; locale: Locale };
  slugs: { organization: string; workspace: string };
  input: unknown;
  /** Base64 of what comes beside the input; null where nothing does. */
  bytes: string | null;
  deadly: Deadly | null;
}

export interface Answer {
  result?: unknown;
  error?: string;
}
