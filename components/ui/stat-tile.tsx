import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

/** One figure with what one needs to judge it: change, goal, number of answers. With `href` the whole tile opens its rows. */
export function StatTile({
  label,
  value,
  unit,
  change,
  detail,
  chart,
  href,
  className,
}: {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** A ChangeBadge. */
  change?: ReactNode;
  /** Grey: goal, n, interval. */
  detail?: ReactNode;
  /** A Sparkline. */
  chart?: ReactNode;
  href?: string;
  className?: string;
}) {
  return (
    <div
      className={cn(
        'relative flex min-w-0 flex-col rounded border border-line bg-surface px-4 py-3',
        href && 'transition-colors duration-100 hover:border-line-strong hover:bg-hover',
        className,
      )}
    >
      <p className="text-sm text-ink-muted">
        {href ? (
          <Link href={href} className="after:absolute after:inset-0 after:rounded after:content-['']">
            {label}
          </Link>
        ) : (
          label
        )}
      </p>
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-3">
        <p className="figures text-2xl font-semibold">
          {value}
          {unit && <span className="ml-1.5 text-sm font-normal tracking-normal text-ink-muted">{unit}</span>}
        </p>
        {chart && <span className="shrink-0 pb-1">{chart}</span>}
      </div>
      {(change || detail) && (
        <div className="mt-1 flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-xs text-ink-subtle">
          {change}
          {detail && <span className="figures">{detail}</span>}
        </div>
      )}
    </div>
  );
}
