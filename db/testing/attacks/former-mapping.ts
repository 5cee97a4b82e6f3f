/** A mapping of a former audit has names of the file and no ids. */
export const formerMapping = {
  version: 1,
  file: {},
  layout: 'long',
  columns: { touchpoint: 'touchpoint', score: 'score', auditor: 'auditor' },
  name: 'Former audit',
  period: { from: 'fixed', start: '2019-01-01' },
  decimal: '.',
  scale: { min: 0, max: 10 },
};
