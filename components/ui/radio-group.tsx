'use client';

import { RadioGroup as Primitive } from 'radix-ui';
import { useId, type ComponentProps, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps extends Omit<
  ComponentProps<typeof Primitive.Root>,
  'value' | 'onChange' | 'onValueChange'
> {
  value?: string | null;
  options: readonly RadioOption[];
  onChange?: (value: string) => void;
}

export function RadioGroup({ options, value, onChange, className, ...props }: RadioGroupProps) {
  const id = useId();
  return (
    <Primitive.Root
      value={value === null ? '' : value}
      onValueChange={onChange}
      className={cn('flex flex-col gap-1', className)}
      {...props}
    >
      {options.map((option, index) => {
        const itemId = `${id}-${index}`;
        return (
          <div
            key={option.value}
            className="flex min-h-7 items-start gap-2.5 py-0.5 coarse:min-h-11 coarse:py-2"
          >
            <Primitive.Item
              id={itemId}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${itemId}-hint` : undefined}
              className="relative mt-[3px] flex size-4 shrink-0 items-center justify-center rounded-full border border-line-control bg-surface before:absolute before:-inset-1 before:content-[''] hover:not-disabled:border-ink-muted disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken data-[state=checked]:border-accent data-[state=checked]:bg-accent coarse:before:-inset-3.5"
            >
              <Primitive.Indicator className="size-1.5 rounded-full bg-on-accent" />
            </Primitive.Item>
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
    </Primitive.Root>
  );
}
