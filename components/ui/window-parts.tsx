'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { Button } from './button';

/** Title, description and the button that closes, of a dialog or a sheet. */
export function WindowHeader({
  title,
  description,
  actions,
  className,
}: {
  title: ReactNode;
  description?: ReactNode;
  /** Beside the close button. */
  actions?: ReactNode;
  className?: string;
}) {
  const t = useTranslations('ui');
  return (
    <header className={cn('flex items-start gap-3 px-5', className)}>
      <div className="min-w-0 flex-1">
        <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
        {description && (
          <Primitive.Description className="mt-0.5 text-sm text-ink-muted">
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
  );
}

/** The buttons of a window, the main one last. */
export function WindowFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{children}</footer>
  );
}
