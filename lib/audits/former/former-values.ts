// Apart from the schema, so that a screen that offers these carries no schema library.

/** How a former audit lies in its sheet: a row a rating, or a row a touchpoint with a column a place, auditor or brand. */
export const formerLayouts = ['long', 'wide'] as const;
export type FormerLayout = (typeof formerLayouts)[number];

/** What the heads of the columns of a wide sheet name. */
export const formerHeads = ['place', 'auditor', 'brand'] as const;
export type FormerHeads = (typeof formerHeads)[number];

/** What a name of the file can stand for. */
export const formerNames = ['touchpoint', 'brand', 'place', 'auditor'] as const;
export type FormerNameKind = (typeof formerNames)[number];

/** What a column of the file can say; in a wide sheet the scores stand under the heads. */
export const formerRoles = [
  'touchpoint',
  'score',
  'date',
  'period',
  'place',
  'auditor',
  'brand',
  'note',
] as const;
export type FormerRole = (typeof formerRoles)[number];

/** The scale of the product itself, which former scores are placed on. */
export const ownScale = { min: 0, max: 10 } as const;
