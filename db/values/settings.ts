/** Settings of a brand that another brand of the organization can take over: language, money, calendar and method. */
export const sharedSettings = [
  'contentLocale',
  'timeZone',
  'currency',
  'wowFrom',
  'okFrom',
  'ideal',
  'goal',
  'defaultSource',
  'agreementDifference',
  'agreementWithin',
  'agreementGood',
  'agreementLow',
  'firstFiscalMonth',
  'cycleWeights',
] as const;

/** All settings that people change: what is the brand's own, too. */
export const workspaceSettings = ['name', 'slug', 'colour', ...sharedSettings] as const;
