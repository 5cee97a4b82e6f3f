import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

export interface PlainOption<T extends string> {
  value: T;
  label: string;
}

/**
 * The browser's own select in our look: for pickers of a toolbar, whose lines are plain words. It weighs nothing, and a
 * phone opens its own wheel. With icons or hints in the lines use Select.
 */
export function PlainSelect<T extends string>({
  options,
  value,
  onChange,
  placeholder,
  size = 'md',
  className,
  ...props
}: Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'size' | 'children'> & {
  options: readonly PlainOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  size?: 'md' | 'sm';
}) {
  return (
    <span className={cn('relative inline-flex min-w-0', className)}>
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value as T)}
        className={cn(
          'field appearance-none truncate pr-8 pl-2.5',
          size === 'sm' ? 'h-control-small text-sm' : 'h-control',
        )}
        {...props}
      >
        {value === null && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-ink-subtle"
      />
    </span>
  );
}
