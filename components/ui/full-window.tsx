'use client';

import { Dialog as Primitive } from 'radix-ui';
import type { KeyboardEvent, ReactNode, RefObject, TouchEventHandler } from 'react';
import { cn } from '@/lib/utils/cn';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

/**
 * A window over all of the page, with nothing of its own but the rules of a window: the rest is out of reach for keys and
 * screen readers. The focus begins at `first`; where it goes afterwards is up to whoever opened it, as are all keys.
 */
export function FullWindow({
  title,
  first,
  onKeyDown,
  onTouchStart,
  onTouchEnd,
  className,
  children,
}: {
  /** For screen readers. */
  title: string;
  first: RefObject<HTMLElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onTouchStart?: TouchEventHandler;
  onTouchEnd?: TouchEventHandler;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Primitive.Root open>
      <Primitive.Portal>
        <Primitive.Content
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            first.current?.focus();
          }}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onEscapeKeyDown={(event) => event.preventDefault()}
          onKeyDown={onKeyDown}
          onTouchStart={onTouchStart}
          onTouchEnd={onTouchEnd}
          className={cn('fixed inset-0 z-50 flex flex-col bg-surface outline-none', className)}
        >
          <Primitive.Title className="sr-only">{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
