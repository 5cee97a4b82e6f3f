import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

/**
 * A plain table to read; it scrolls sideways where the room ends. Give it a `label`, which is its caption for
 * screen readers, or a `<caption>` of its own. Rows and cells follow the density of their container.
 */
export function Table({
  label,
  className,
  children,
  ...props
}: ComponentProps<'table'> & { label?: string }) {
  return (
    <div
      role={label ? 'region' : undefined}
      aria-label={label}
      tabIndex={0}
      className="relative overflow-x-auto outline-offset-[-2px]"
    >
      <table className={cn('w-full border-collapse text-left text-sm', className)} {...props}>
        {label && <caption className="sr-only">{label}</caption>}
        {children}
      </table>
    </div>
  );
}

export function TableHead({ className, ...props }: ComponentProps<'thead'>) {
  return <thead className={cn('border-b border-line text-xs text-ink-muted', className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<'tbody'>) {
  return <tbody className={cn('[&>tr:not(:last-child)]:border-b', className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<'tr'>) {
  return (
    <tr
      className={cn(
        'h-row aria-selected:bg-accent-soft [tbody>&]:hover:not-aria-selected:bg-hover',
        className,
      )}
      {...props}
    />
  );
}

interface Numeric {
  /** Figures of one width, at the right; the unit belongs into the head. */
  numeric?: boolean;
}

export function TableHeader({ numeric, className, scope = 'col', ...props }: ComponentProps<'th'> & Numeric) {
  return (
    <th
      scope={scope}
      className={cn(
        'h-9 px-cell font-medium first:pl-4 last:pr-4',
        numeric && 'text-right',
        scope === 'row' && 'h-auto text-sm font-normal text-ink',
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ numeric, className, ...props }: ComponentProps<'td'> & Numeric) {
  return (
    <td
      className={cn(
        'px-cell py-1 first:pl-4 last:pr-4',
        numeric && 'figures text-right whitespace-nowrap',
        className,
      )}
      {...props}
    />
  );
}
