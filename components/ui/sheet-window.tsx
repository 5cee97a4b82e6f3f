'use client';

import { Dialog as Primitive } from 'radix-ui';
import { useRef } from 'react';
import { cn } from '@/lib/utils/cn';
import type { Opened } from './late-window';
import type { SheetProps } from './sheet';
import { announceStyleNonce } from './style-nonce';
import { WindowFooter, WindowHeader } from './window-parts';

announceStyleNonce();

const sides = {
  right: 'inset-y-0 right-0 w-full animate-slide',
  left: 'inset-y-0 left-0 w-full animate-appear',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] max-w-none animate-rise rounded-t',
} as const;

/** The panel of a `Sheet`. */
export function SheetWindow({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  actions,
  footer,
  side = 'right',
  modal = true,
  onEscapeKeyDown,
  children,
  className,
}: Opened<SheetProps>) {
  const before = useRef<Element>(null);
  // Without a trigger of its own the panel does not know where the focus came from.
  const giveBackFocus = (event: Event) => {
    if (trigger || !(before.current instanceof HTMLElement) || !before.current.isConnected) return;
    event.preventDefault();
    before.current.focus();
  };
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        {modal && <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />}
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onEscapeKeyDown={onEscapeKeyDown}
          onOpenAutoFocus={() => (before.current = document.activeElement)}
          onCloseAutoFocus={giveBackFocus}
          onInteractOutside={modal ? undefined : (event) => event.preventDefault()}
          className={cn(
            'fixed z-50 flex max-w-md flex-col bg-raised shadow-modal outline-none print:hidden',
            sides[side],
            className,
          )}
        >
          <WindowHeader
            title={title}
            description={description}
            actions={actions}
            className="border-b border-line py-3"
          />
          <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
          {footer && <WindowFooter>{footer}</WindowFooter>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
