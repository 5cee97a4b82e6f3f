/** Cases that a session may have. */
export const casesAtMost = 20;

/** Others who must have scored a case before a group of them is told to an auditor. */
export const othersAtLeast = 2;
