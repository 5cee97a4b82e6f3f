/** Conditions that the rules of one segment may have, over all groups. */
export const conditionLimit = 20;

/** Values that one condition may list. */
export const valueLimit = 200;

/** Segments with rules that one brand may have: each of them is asked of every respondent. */
export const ruledSegmentLimit = 50;

/** A segment whose share of the ratings is below this part of its share of the customers is under-covered. */
export const underCoveredBelow = 0.5;
