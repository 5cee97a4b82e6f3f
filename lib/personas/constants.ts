import type { PersonaSectionKind } from '@/db/values/personas';

/** What one persona may hold; a portrait that nobody can read to its end is none. */
export const personaLimits = { sections: 40, statements: 100, edits: 200 } as const;

/** Characters that texts may have. */
export const personaLengths = {
  name: 120,
  roleLine: 200,
  quote: 500,
  title: 120,
  label: 120,
  text: 1_000,
  source: 300,
} as const;

/** Personas that stand side by side. */
export const comparedAtMost = 4;

/** A channel is preferred from `preferred` on and unwanted up to `unwanted`, of 0–10. */
export const fitThresholds = { preferred: 7, unwanted: 3 } as const;

/** Ratings that a channel must have before its mean is compared with others (docs/figures.md). */
export const channelRatingsNeeded = 5;

/** Sections that a new persona begins with; `blank` begins with none. */
export const personaFrames = {
  full: [
    'facts',
    'sliders',
    'goals',
    'needs',
    'frustrations',
    'motivations',
    'behaviours',
    'channels',
    'context',
    'day',
  ],
  short: ['facts', 'goals', 'frustrations', 'channels'],
  blank: [],
} as const satisfies Record<string, readonly PersonaSectionKind[]>;
export type PersonaFrame = keyof typeof personaFrames;
