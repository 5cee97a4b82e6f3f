/** What an operation changes: the answer to a touchpoint or criterion, a text, a mark, a figure beside the score. */
export const operationKinds = [
  'answer',
  'note',
  'proposedChange',
  'followUp',
  'unsure',
  'expected',
  'perceived',
  'quality',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/**
 * What became of an operation: it changed the visit, lost against a later answer, was refused, or came when the visit took
 * no more answers and is kept aside.
 */
export const operationOutcomes = ['applied', 'lost', 'refused', 'aside'] as const;
export type OperationOutcome = (typeof operationOutcomes)[number];

/** Why an operation was refused or kept aside. */
export const operationReasons = [
  'kind',
  'value',
  'wholePoints',
  'outOfScope',
  'notAsked',
  'scoredByCriteria',
  'closed',
  'sent',
  'notYours',
  'formMoved',
] as const;
export type OperationReason = (typeof operationReasons)[number];
