import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

/** A part of a report: a small heading above a line, what it says below. */
export function ReportPart({
  title,
  note,
  className,
  children,
}: {
  title: string;
  /** Grey, below. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={cn('min-w-0 break-inside-avoid', className)}>
      <h2 className="mb-1.5 border-b border-line-strong pb-0.5 text-sm font-semibold">{title}</h2>
      {children}
      {note && <p className="mt-1 text-xs text-ink-muted">{note}</p>}
    </section>
  );
}
