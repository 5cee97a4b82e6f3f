/** What one map may have. A browser shows that much at once without help. */
export const mapLimits = { stages: 60, steps: 60, lanes: 40, filledCells: 2_000 } as const;
export type LimitedThing = keyof typeof mapLimits;

/** Cards that may stand in one cell. */
export const cardsInCell = 40;

/** Characters of a cell's or a card's text; of a title; of the map's scenario and its like. */
export const textLengths = { text: 2_000, title: 200, short: 300 } as const;

/** From this share of a limit on, people are told. */
export const nearLimit = 0.8;

/** Curves of one emotion lane: five personas, as it is and as it is meant. */
export const curvesInLane = 10;
