import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

/** A named example. */
export function Specimen({
  title,
  children,
  className,
}: {
  title: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-xs font-medium text-ink-subtle">{title}</h3>
      <div className={cn('flex flex-wrap items-center gap-3', className)}>{children}</div>
    </div>
  );
}
