/**
 * An attribute with more distinct values than this in one period (a flight number, a postcode) has no roll-up of its own:
 * figures by it are read from the answers.
 */
export const rolledUpValues = 100;

/** Bytes of a request that carries a mapping: 500 columns, each with its codes. */
export const mappingBodyLimit = 5_000_000;
