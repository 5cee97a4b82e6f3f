import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';

const looks = {
  primary: 'border-transparent bg-accent text-on-accent disabled:bg-active disabled:text-ink-subtle',
  plain: 'border-line-strong bg-surface text-ink disabled:text-ink-disabled',
  quiet: 'border-transparent text-ink-muted disabled:text-ink-disabled',
};

/** A button for thumbs: 56 px high, 48 where it stands in a bar. */
export function PhoneButton({
  look = 'plain',
  small = false,
  className,
  type = 'button',
  ...props
}: ComponentProps<'button'> & { look?: keyof typeof looks; small?: boolean }) {
  return (
    <button
      type={type}
      className={cn(
        'inline-flex min-w-0 items-center justify-center gap-2 rounded border px-3 text-lg font-medium active:not-disabled:bg-active [&_svg]:size-5 [&_svg]:shrink-0',
        small ? 'min-h-12 text-base' : 'min-h-14',
        looks[look],
        className,
      )}
      {...props}
    />
  );
}
