import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

/** A surface with a heading line. `flush` lets a table or a list reach the edges. */
export function Panel({
  title,
  description,
  actions,
  footer,
  flush = false,
  headingLevel: Heading = 'h2',
  id,
  className,
  children,
}: {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  footer?: ReactNode;
  flush?: boolean;
  headingLevel?: 'h2' | 'h3';
  id?: string;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <section
      aria-labelledby={title && id ? `${id}-title` : undefined}
      id={id}
      className={cn('flex min-w-0 flex-col rounded border border-line bg-surface', className)}
    >
      {(title || actions) && (
        <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2.5">
          <div className="min-w-0 flex-1 basis-48">
            <Heading id={id ? `${id}-title` : undefined} className="text-base font-semibold">
              {title}
            </Heading>
            {description && <p className="text-sm text-ink-muted">{description}</p>}
          </div>
          {actions && <div className="flex max-w-full items-center gap-1.5">{actions}</div>}
        </header>
      )}
      <div className={cn('min-w-0 flex-1', !flush && 'p-4')}>{children}</div>
      {footer && (
        <footer className="border-t border-line px-4 py-2.5 text-sm text-ink-muted">{footer}</footer>
      )}
    </section>
  );
}
