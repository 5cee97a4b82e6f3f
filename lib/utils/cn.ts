import { clsx, type ClassValue } from 'clsx';
import { mergeClasses } from './merge-classes';

const merged = new Map<string, string>();
const most = 2_000;

/** Joins class names; of two Tailwind classes for the same property the later one wins. */
export function cn(...inputs: ClassValue[]): string {
  const list = clsx(inputs);
  const known = merged.get(list);
  if (known !== undefined) return known;
  if (merged.size >= most) merged.clear();
  const result = mergeClasses(list);
  merged.set(list, result);
  return result;
}
