'use client';

import { Switch as Primitive } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

/** For what takes effect at once; what waits for a Save button is a checkbox. */
export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={cn(
        'relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-line-control bg-active align-middle transition-colors duration-100',
        'before:absolute before:-inset-1 before:content-[""] coarse:before:-inset-3',
        'data-[state=checked]:border-accent data-[state=checked]:bg-accent',
        'disabled:cursor-not-allowed disabled:border-line-strong disabled:bg-sunken disabled:data-[state=checked]:border-line-strong disabled:data-[state=checked]:bg-ink-disabled',
        className,
      )}
      {...props}
    >
      <Primitive.Thumb className="block size-3.5 translate-x-0.5 rounded-full bg-ink-muted transition-transform duration-100 data-[state=checked]:translate-x-4.5 data-[state=checked]:bg-on-accent" />
    </Primitive.Root>
  );
}
