'use client';

import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';
import { useChecked } from './use-checked';

export interface SwitchProps extends Omit<ComponentProps<'button'>, 'type' | 'value' | 'defaultChecked'> {
  checked?: boolean;
  defaultChecked?: boolean;
  onCheckedChange?: (checked: boolean) => void;
}

/** For what takes effect at once; what waits for a Save button is a checkbox. */
export function Switch({
  checked,
  defaultChecked,
  onCheckedChange,
  onClick,
  className,
  ...props
}: SwitchProps) {
  const { state, events } = useChecked({ checked, defaultChecked, onCheckedChange, onClick });
  const isOn = state === true;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      className={cn(
        'relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-line-control bg-active align-middle transition-colors duration-100',
        'before:absolute before:-inset-1 before:content-[""] coarse:before:-inset-3',
        'disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken',
        isOn && 'border-accent bg-accent disabled:bg-ink-disabled',
        className,
      )}
      {...props}
      {...events}
    >
      <span
        className={cn(
          'block size-3.5 rounded-full transition-transform duration-100',
          isOn ? 'translate-x-4.5 bg-on-accent' : 'translate-x-0.5 bg-ink-muted',
        )}
      />
    </button>
  );
}
