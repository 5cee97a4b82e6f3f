import 'server-only';
import type { AppError } from '@/lib/errors';
import { translator } from './translator';
import { translateMessage } from './zod-messages';

/**
 * The sentence of an error in a language. A key is one of messages/<locale>/errors.json, one of another file that begins
 * with its name (`imports.error.empty`), or a schema's message; one without words falls back to the code's own sentence.
 */
export async function errorMessage(locale: string, error: AppError): Promise<string> {
  const t = await translator(locale, 'errors');
  if (t.has(error.key)) return t(error.key, error.values);
  const all = await translator(locale);
  if (error.key.includes('.') && all.has(error.key)) return all(error.key, error.values);
  const fromSchema = translateMessage(all, error.key, (day) => day);
  return fromSchema === error.key ? t(error.code, error.values) : fromSchema;
}
