import { z } from 'zod';
import { AppError } from './errors';

const uuid = z.uuid();

/** An id in the path of a page; null for what is none, which the page takes for one that is not here. */
export function findId(text: string): string | null {
  return uuid.safeParse(text).data ?? null;
}

/** An id in a route's path. What is no id is nobody's: NOT_FOUND, like an id that does not exist. */
export function idParam(params: Readonly<Record<string, string>>, name: string): string {
  const parsed = uuid.safeParse(params[name]);
  if (!parsed.success) throw new AppError('NOT_FOUND');
  return parsed.data;
}
