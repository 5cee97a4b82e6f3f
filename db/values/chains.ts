/** Where a link stands in its chain; it follows from the hand-overs and is stored nowhere. */
export const linkRoles = ['initial', 'intermediate', 'final'] as const;
export type LinkRole = (typeof linkRoles)[number];

/** Whether data and context go along from one link to the next. */
export const handoverData = ['yes', 'partly', 'no'] as const;
export type HandoverData = (typeof handoverData)[number];

/** What should become of a link, so that the chain gets shorter. */
export const linkMarks = ['merge', 'drop', 'hand', 'automate'] as const;
export type LinkMark = (typeof linkMarks)[number];

/** What should become of a whole chain. */
export const chainFates = ['merge', 'retire'] as const;
export type ChainFate = (typeof chainFates)[number];
