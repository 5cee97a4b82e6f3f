/** Templates of the product, in the order of the gallery. Names: messages/<locale>/mapTemplates.json. */
export const templateKeys = [
  'retail',
  'airline',
  'bank',
  'telecom',
  'subscription',
  'public-service',
  'b2b-sale',
  'onboarding',
  'complaint',
] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** The one that sample maps are made of. */
export const sampleTemplate: TemplateKey = 'retail';
