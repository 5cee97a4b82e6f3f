// Apart from the schema, so that a screen that offers these carries no schema library.

export const layouts = ['wide', 'long', 'aggregated-means', 'aggregated-distribution'] as const;
export type Layout = (typeof layouts)[number];

export const dateFormats = ['auto', 'DMY', 'MDY', 'YMD'] as const;
export type DateFormat = (typeof dateFormats)[number];

export const granularities = ['month', 'quarter', 'half', 'year'] as const;
export type Granularity = (typeof granularities)[number];
