import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// Our own theme keys, so that `text-sm` (a size) and `text-ink` (a colour) do not push each other out.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      spacing: ['control', 'control-small', 'row', 'cell'],
      radius: ['inner'],
      shadow: ['float', 'modal'],
      text: ['xs', 'sm', 'base', 'lg', 'xl', '2xl'],
    },
  },
});

/** Joins class names; of two Tailwind classes for the same property the later one wins. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
