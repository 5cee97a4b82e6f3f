'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';

/** A short hint on hover and focus; Esc closes it. Nothing that one must read to go on: phones do not show it. */
export function Tooltip({
  content,
  keys,
  side = 'top',
  children,
}: {
  content: ReactNode;
  keys?: readonly string[];
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that can take the focus. */
  children: ReactNode;
}) {
  return (
    <Primitive.Provider delayDuration={350} skipDelayDuration={200}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-60 flex max-w-72 animate-appear items-center gap-2 rounded bg-ink px-2 py-1 text-xs text-surface [&_kbd]:border-current [&_kbd]:bg-transparent [&_kbd]:text-inherit"
          >
            {content}
            {keys && <Kbd keys={keys} />}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
