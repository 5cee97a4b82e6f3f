import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

export interface InputProps extends Omit<ComponentProps<'input'>, 'value'> {
  /** Null is shown as empty. */
  value?: string | number | null;
  /** Something small before or after the text: an icon, a unit. */
  before?: React.ReactNode;
  after?: React.ReactNode;
}

export function Input({ className, before, after, type = 'text', value, ...props }: InputProps) {
  const shown = value === null ? '' : value;
  if (!before && !after) {
    return <input type={type} value={shown} className={cn('field h-control px-2.5', className)} {...props} />;
  }
  return (
    <span className={cn('field flex h-control items-center gap-2 px-2.5', className)}>
      {before && <span className="flex shrink-0 text-ink-subtle [&_svg]:size-4">{before}</span>}
      <input
        type={type}
        value={shown}
        className="h-full w-full min-w-0 bg-transparent outline-none"
        {...props}
      />
      {after && <span className="flex shrink-0 text-sm text-ink-subtle [&_svg]:size-4">{after}</span>}
    </span>
  );
}
