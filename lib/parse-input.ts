import type { ZodType } from 'zod';
import { AppError } from './errors';
import { zodErrorMap } from './i18n/zod-error-map';
import { wellFormedJson } from './imports/read/well-formed';

/**
 * The input as its schema gives it. Verbs parse what they get, whichever door it came through: an action, a route, a job
 * or a seed. What no database keeps (NUL, half a surrogate pair, as a text cut inside an emoji has it) becomes U+FFFD, so that
 * one such character does not hold up everything that a phone sends along. Throws VALIDATION with the path of the first field that is not right.
 */
export function parseInput<Output, Input>(schema: ZodType<Output, Input>, input: Input): Output {
  const parsed = schema.safeParse(wellFormedJson(input), { error: zodErrorMap });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('VALIDATION', { field: issue?.path.join('.'), key: issue?.message });
}
