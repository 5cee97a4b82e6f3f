'use client';

import { Check, Minus } from 'lucide-react';
import { Checkbox as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

/** `checked` may be `'indeterminate'`. The box is 16 px; its target is 24, and 44 for fingers. */
export function Checkbox({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={cn(
        'group relative inline-flex size-4 shrink-0 items-center justify-center rounded-inner border border-line-control bg-surface align-middle text-on-accent',
        'before:absolute before:-inset-1 before:content-[""] coarse:before:-inset-3.5',
        'hover:not-disabled:border-ink-muted data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=indeterminate]:border-accent data-[state=indeterminate]:bg-accent',
        'disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken disabled:data-[state=checked]:border-transparent disabled:data-[state=checked]:bg-ink-disabled aria-invalid:border-danger',
        className,
      )}
      {...props}
    >
      <Primitive.Indicator className="flex">
        <Check strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
        <Minus strokeWidth={3} className="hidden size-3 group-data-[state=indeterminate]:block" />
      </Primitive.Indicator>
    </Primitive.Root>
  );
}
