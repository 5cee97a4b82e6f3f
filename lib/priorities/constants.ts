/** What a priority is made of. */
export const priorityParts = ['deficit', 'impact', 'cost-effectiveness'] as const;
export type PriorityPart = (typeof priorityParts)[number];

/** What can keep something from being ranked. */
export type MissingPart = 'score' | 'withheld' | 'interval' | 'ideal' | 'impact' | 'cost-effectiveness';

/** What can be put in order. */
export const prioritySubjects = ['touchpoint', 'chain'] as const;
export type PrioritySubject = (typeof prioritySubjects)[number];

/** What a score is measured by. */
export const ideals = ['ideal', 'competitor'] as const;
export type Ideal = (typeof ideals)[number];

/** Where the lines of the matrix stand. */
export const crosshairs = ['median', 'goal', 'threshold'] as const;
export type Crosshair = (typeof crosshairs)[number];

/** The corners of importance and performance (Martilla & James 1977). */
export type Quadrant = 'concentrate' | 'keep-up' | 'low-priority' | 'overkill';

/** The corners of impact and effort. */
export type EffortQuadrant = 'quick-win' | 'large-project' | 'fill-in' | 'not-now';

/** Points of a corner that stand in a list beside the plot. */
export const listedPoints = 5;

/** Judgements that one request may carry. */
export const judgementLimit = 500;
