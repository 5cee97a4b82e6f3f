'use client';

import { Dialog as Primitive } from 'radix-ui';
import { cn } from '@/lib/utils/cn';
import type { DialogProps } from './dialog';
import type { Opened } from './late-window';
import { announceStyleNonce } from './style-nonce';
import { WindowFooter, WindowHeader } from './window-parts';

announceStyleNonce();

export const DialogClose = Primitive.Close;

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl', xl: 'max-w-4xl' } as const;

/** The window of a `Dialog`. */
export function DialogWindow({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  footer,
  size = 'md',
  hideTitle = false,
  children,
  className,
}: Opened<DialogProps>) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-4 top-[10dvh] z-50 mx-auto flex max-h-[80dvh] animate-appear flex-col rounded bg-raised shadow-modal outline-none',
            'max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-h-[92dvh] max-sm:max-w-none max-sm:rounded-b-none',
            widths[size],
            className,
          )}
        >
          <WindowHeader
            title={title}
            description={description}
            className={cn('pt-4 pb-3', hideTitle && 'sr-only')}
          />
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
          {footer && <WindowFooter>{footer}</WindowFooter>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
