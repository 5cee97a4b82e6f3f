export const sources = ['auditors', 'survey', 'reports'] as const;
export type Source = (typeof sources)[number];

export const periodKinds = ['month', 'quarter', 'half', 'year', 'custom'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const levels = ['wow', 'ok', 'stop'] as const;
export type Level = (typeof levels)[number];

/** What a roll-up row counts: one touchpoint, the survey's question about the whole, or its recommendation question. */
export const measures = ['touchpoint', 'overall', 'recommendation'] as const;
export type Measure = (typeof measures)[number];

export const importKinds = ['ratings', 'touchpoints', 'journey', 'audit'] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStates = ['uploaded', 'committed', 'undone', 'failed'] as const;
export type ImportState = (typeof importStates)[number];

export const aggregateKinds = ['means', 'distribution'] as const;
export type AggregateKind = (typeof aggregateKinds)[number];
