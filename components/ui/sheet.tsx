'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { Button } from './button';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

const sides = {
  right: 'inset-y-0 right-0 w-full animate-slide',
  left: 'inset-y-0 left-0 w-full animate-appear',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] max-w-none animate-rise rounded-t',
} as const;

/** A panel at an edge. `modal={false}` leaves the page behind it usable, for an inspector. */
export function Sheet({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  actions,
  footer,
  side = 'right',
  modal = true,
  children,
  className,
}: {
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Beside the close button. */
  actions?: ReactNode;
  footer?: ReactNode;
  side?: keyof typeof sides;
  modal?: boolean;
  children?: ReactNode;
  className?: string;
}) {
  const t = useTranslations('ui');
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange} modal={modal}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        {modal && <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim" />}
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onInteractOutside={modal ? undefined : (event) => event.preventDefault()}
          className={cn(
            'fixed z-50 flex max-w-md flex-col bg-raised shadow-modal outline-none print:hidden',
            sides[side],
            className,
          )}
        >
          <header className="flex items-start gap-2 border-b border-line px-5 py-3">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="text-sm text-ink-muted">
                  {description}
                </Primitive.Description>
              )}
            </div>
            {actions}
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={t('close')} className="-mr-2">
                <X />
              </Button>
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
