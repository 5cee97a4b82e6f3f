import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/utils/cn';
import { Spinner } from './spinner';

export const buttonVariants = cva(
  [
    'relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded border text-base font-medium whitespace-nowrap select-none',
    'transition-colors duration-100 disabled:cursor-not-allowed aria-disabled:cursor-not-allowed',
    "[&_svg]:pointer-events-none [&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  ],
  {
    variants: {
      variant: {
        primary:
          'border-transparent bg-accent text-on-accent hover:not-disabled:bg-accent-hover disabled:bg-active disabled:text-ink-subtle',
        secondary:
          'border-line-strong bg-surface text-ink hover:not-disabled:bg-hover disabled:border-line disabled:bg-sunken disabled:text-ink-disabled data-[state=open]:bg-hover',
        ghost:
          'border-transparent text-ink-muted hover:not-disabled:bg-hover hover:not-disabled:text-ink disabled:text-ink-disabled data-[state=open]:bg-hover data-[state=open]:text-ink',
        danger:
          'border-transparent bg-danger text-on-danger hover:not-disabled:bg-danger-hover disabled:bg-active disabled:text-ink-subtle',
        link: 'border-transparent text-accent-ink underline decoration-accent-line underline-offset-3 hover:not-disabled:decoration-current disabled:text-ink-disabled disabled:no-underline',
      },
      size: {
        md: 'h-control px-3',
        sm: 'h-control-small px-2.5 text-sm',
        icon: 'size-control',
        'icon-sm': "size-control-small [&_svg:not([class*='size-'])]:size-3.5",
      },
    },
    compoundVariants: [{ variant: 'link', className: 'h-auto min-h-6 px-0' }],
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Gives the look to the only child, a link for instance. */
  asChild?: boolean;
  /** Shows a spinner over the label and refuses clicks; the width stays. */
  loading?: boolean;
}

/** An icon alone needs `aria-label`. */
export function Button({
  variant,
  size,
  asChild = false,
  loading = false,
  className,
  children,
  disabled,
  type = 'button',
  onClick,
  ...props
}: ButtonProps) {
  const look = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    return (
      <Slot.Root className={look} onClick={onClick} {...props}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={type}
      className={look}
      disabled={disabled}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      // Not `disabled` while loading: the focus would fall back to the top of the page.
      onClick={loading ? (event) => event.preventDefault() : onClick}
      {...props}
    >
      {loading ? (
        <>
          <span className="absolute inset-0 flex items-center justify-center">
            <Spinner />
          </span>
          <span className="inline-flex items-center gap-1.5 opacity-0">{children}</span>
        </>
      ) : (
        children
      )}
    </button>
  );
}
