/** How a condition of a segment's rules looks at an attribute of respondents. */
export const segmentOperators = ['is', 'isNot', 'oneOf', 'known', 'unknown', 'between'] as const;
export type SegmentOperator = (typeof segmentOperators)[number];

/** How several conditions, or several groups of them, go together. */
export const segmentMatches = ['all', 'any'] as const;
export type SegmentMatch = (typeof segmentMatches)[number];

export type SegmentCondition = { attribute: string } & (
  | { operator: 'is' | 'isNot'; value: string }
  | { operator: 'oneOf'; values: string[] }
  | { operator: 'known' | 'unknown' }
  /** Both ends belong to it; an end that is null is open. */
  | { operator: 'between'; from: number | null; to: number | null }
);

export interface SegmentGroup {
  match: SegmentMatch;
  conditions: SegmentCondition[];
}

/** Whom a segment consists of, by what is known of respondents (docs/figures.md, "Segments"). */
export interface SegmentRules {
  match: SegmentMatch;
  groups: SegmentGroup[];
}
