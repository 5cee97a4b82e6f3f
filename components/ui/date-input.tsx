import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

export interface DateInputProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> {
  /** `YYYY-MM-DD`, or null. */
  value?: string | null;
  onChange?: (day: string | null) => void;
}

/** The browser's own calendar: it knows the reader's habits, keyboards and screen readers. */
export function DateInput({ value, onChange, className, ...props }: DateInputProps) {
  return (
    <input
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange?.(event.target.value || null)}
      className={cn('field figures h-control px-2.5', !value && 'text-ink-subtle', className)}
      {...props}
    />
  );
}
