export const phases = ['before', 'during', 'after'] as const;
export type Phase = (typeof phases)[number];

export const involvements = ['active', 'passive'] as const;
export type Involvement = (typeof involvements)[number];

export const controls = ['owned', 'partner', 'earned'] as const;
export type Control = (typeof controls)[number];

export const media = ['online', 'offline'] as const;
export type Medium = (typeof media)[number];

export const presences = ['existing', 'proposed', 'retired'] as const;
export type Presence = (typeof presences)[number];

export const frequencies = ['one-off', 'recurring'] as const;
export type Frequency = (typeof frequencies)[number];

export const durations = ['short-term', 'long-term'] as const;
export type Duration = (typeof durations)[number];

export const lifecycleStages = ['entry', 'growth', 'saturation', 'decline', 'death'] as const;
export type LifecycleStage = (typeof lifecycleStages)[number];

export const aims = ['notice', 'buy', 'remember', 'recommend', 'stay'] as const;
export type Aim = (typeof aims)[number];

export const offers = ['idea', 'need', 'product', 'value', 'price', 'company', 'person', 'project'] as const;
export type Offer = (typeof offers)[number];

export const risks = ['low', 'medium', 'high'] as const;
export type Risk = (typeof risks)[number];

export const dataKinds = ['measured', 'observable', 'dark'] as const;
export type DataKind = (typeof dataKinds)[number];

export const senses = ['sight', 'smell', 'hearing', 'taste', 'touch', 'humour'] as const;
export type Sense = (typeof senses)[number];

export const standardOperators = ['at-most', 'at-least', 'equal'] as const;
export type StandardOperator = (typeof standardOperators)[number];

export const standardUnits = ['seconds', 'minutes', 'hours', 'days', 'percent', 'count'] as const;
export type StandardUnit = (typeof standardUnits)[number];

export const brandKinds = ['own', 'competitor', 'leader', 'other-field'] as const;
export type BrandKind = (typeof brandKinds)[number];

export const objectKinds = ['company', 'service', 'product', 'place', 'role'] as const;
export type ObjectKind = (typeof objectKinds)[number];

export const suggestionSides = ['customer', 'company'] as const;
export type SuggestionSide = (typeof suggestionSides)[number];

export const suggestionStates = ['open', 'accepted', 'merged', 'declined'] as const;
export type SuggestionState = (typeof suggestionStates)[number];

/** What is judged about a touchpoint when it is decided what to do first. */
export const judgementParts = ['impact', 'cost-effectiveness'] as const;
export type JudgementPart = (typeof judgementParts)[number];
