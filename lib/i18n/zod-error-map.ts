import type { core } from 'zod';
import { zodMessageKey } from './zod-messages';

/** Validation messages as keys with values; screens and route handlers put them into the reader's language. */
export const zodErrorMap: core.$ZodErrorMap = (issue) => zodMessageKey(issue);
