/** What the colour of touchpoint cards tells. */
export const mapPaints = ['none', 'level', 'lifecycle', 'freshness'] as const;
export type MapPaint = (typeof mapPaints)[number];
