import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

/** Grows with its text up to twelve lines where the browser can, and can be dragged everywhere. */
export function Textarea({
  className,
  rows = 3,
  value,
  ...props
}: Omit<ComponentProps<'textarea'>, 'value'> & { value?: string | null }) {
  return (
    <textarea
      rows={rows}
      value={value === null ? '' : value}
      className={cn(
        'field block max-h-72 min-h-control resize-y px-2.5 py-1.5 [field-sizing:content]',
        className,
      )}
      {...props}
    />
  );
}
