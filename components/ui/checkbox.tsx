'use client';

import { Check, Minus } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';
import { useChecked } from './use-checked';

export interface CheckboxProps extends Omit<ComponentProps<'button'>, 'type' | 'value' | 'defaultChecked'> {
  checked?: boolean | 'indeterminate';
  defaultChecked?: boolean | 'indeterminate';
  onCheckedChange?: (checked: boolean) => void;
}

/** `checked` may be `'indeterminate'`. The box is 16 px; its target is 24, and 44 for fingers. */
export function Checkbox({
  checked,
  defaultChecked,
  onCheckedChange,
  onClick,
  className,
  ...props
}: CheckboxProps) {
  const { state, events } = useChecked({ checked, defaultChecked, onCheckedChange, onClick });
  const isMixed = state === 'indeterminate';
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isMixed ? 'mixed' : state}
      className={cn(
        'relative inline-flex size-4 shrink-0 items-center justify-center rounded-inner border border-line-control bg-surface align-middle text-on-accent',
        'before:absolute before:-inset-1 before:content-[""] coarse:before:-inset-3.5',
        'hover:not-disabled:border-ink-muted disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken aria-invalid:border-danger',
        state !== false &&
          'border-accent bg-accent hover:not-disabled:border-accent disabled:border-transparent disabled:bg-ink-disabled',
        className,
      )}
      {...props}
      {...events}
    >
      {isMixed && <Minus strokeWidth={3} className="size-3" />}
      {state === true && <Check strokeWidth={3} className="size-3" />}
    </button>
  );
}
