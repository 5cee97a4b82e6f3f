'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { Button } from './button';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

export const DialogClose = Primitive.Close;

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl', xl: 'max-w-4xl' } as const;

export interface DialogProps {
  /** The element that opens it; leave out and pass `open` to steer it from outside. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: keyof typeof widths;
  /** The title stays for screen readers only. */
  hideTitle?: boolean;
  children?: ReactNode;
  className?: string;
}

/** A window over the page; long contents scroll between its heading and its buttons. */
export function Dialog({
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
}: DialogProps) {
  const t = useTranslations('ui');
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
          <header className={cn('flex items-start gap-3 px-5 pt-4 pb-3', hideTitle && 'sr-only')}>
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-0.5 text-sm text-ink-muted">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <Primitive.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={t('close')} className="-mr-2">
                <X />
              </Button>
            </Primitive.Close>
          </header>
          {children && <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>}
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
