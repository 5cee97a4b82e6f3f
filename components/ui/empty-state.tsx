import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

/** Where nothing is yet: teaches one thing and offers one action. */
export function EmptyState({
  icon,
  title,
  description,
  action,
  className,
}: {
  icon?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cn('flex flex-col items-center px-6 py-12 text-center', className)}>
      {icon && (
        <span
          aria-hidden
          className="mb-3 flex size-9 items-center justify-center rounded border border-line bg-sunken text-ink-subtle [&_svg]:size-4.5"
        >
          {icon}
        </span>
      )}
      <p className="text-base font-semibold">{title}</p>
      {description && <p className="mt-1 max-w-md text-sm text-ink-muted">{description}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
