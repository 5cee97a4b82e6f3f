/** So many operations go in one request. */
export const mostOperations = 1_000;
