export const commentLimits = {
  /** Characters as a reader counts them; a person is one. */
  text: 2_000,
  /** People in one comment. */
  mentions: 20,
  /** Threads of one record, comments of one thread. */
  threads: 500,
  comments: 300,
} as const;
