export const actionStates = ['idea', 'planned', 'doing', 'done', 'verified', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];
