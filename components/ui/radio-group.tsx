'use client';

import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps extends Omit<ComponentProps<'div'>, 'onChange' | 'role'> {
  value?: string | null;
  options: readonly RadioOption[];
  onChange?: (value: string) => void;
  disabled?: boolean;
  /** Of the value in a form; the radios are tied together by a name of their own. */
  name?: string;
}

export function RadioGroup({
  options,
  value,
  onChange,
  disabled,
  name: _name,
  className,
  ...props
}: RadioGroupProps) {
  const id = useId();
  return (
    <div
      role="radiogroup"
      // A form puts the focus here when nothing is chosen.
      tabIndex={-1}
      className={cn('flex flex-col gap-1 outline-none', className)}
      {...props}
    >
      {options.map((option, index) => {
        const itemId = `${id}-${index}`;
        return (
          <div
            key={option.value}
            className="flex min-h-7 items-start gap-2.5 py-0.5 coarse:min-h-11 coarse:py-2"
          >
            <input
              type="radio"
              id={itemId}
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange?.(option.value)}
              disabled={Boolean(disabled) || option.disabled}
              aria-describedby={option.hint ? `${itemId}-hint` : undefined}
              className="relative mt-[3px] size-4 shrink-0 cursor-pointer appearance-none rounded-full border border-line-control bg-surface before:absolute before:-inset-1 before:content-[''] checked:border-accent checked:bg-on-accent checked:shadow-[inset_0_0_0_4px_var(--accent)] hover:not-disabled:not-checked:border-ink-muted disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken coarse:before:-inset-3.5"
            />
            <div className="min-w-0">
              <label htmlFor={itemId} className={cn('text-base', option.disabled && 'text-ink-disabled')}>
                {option.label}
              </label>
              {option.hint && (
                <p id={`${itemId}-hint`} className="text-sm text-ink-muted">
                  {option.hint}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
