import 'server-only';
import type { AppError } from '@/lib/errors';
import { translator } from './translator';

/** The sentence of an error in a language; a key without words falls back to the code's own sentence. */
export async function errorMessage(locale: string, error: AppError): Promise<string> {
  const t = await translator(locale, 'errors');
  return t(t.has(error.key) ? error.key : error.code, error.values);
}
