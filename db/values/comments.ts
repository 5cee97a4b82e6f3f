/** What comments can be about. */
export const commentSubjectTypes = ['touchpoint', 'persona', 'action', 'journeyMap'] as const;
export type CommentSubjectType = (typeof commentSubjectTypes)[number];

export const threadStates = ['open', 'resolved'] as const;
export type ThreadState = (typeof threadStates)[number];
