import Link from 'next/link';
import { cn } from '@/lib/utils/cn';

/** All of a list, or what is overdue in it. The choice stands in the address; nothing is offered where nothing is late. */
export function OverdueFilter({
  path,
  chosen,
  late,
  words,
}: {
  path: string;
  chosen: boolean;
  /** How many are overdue. */
  late: number;
  words: { label: string; all: string; overdue: string };
}) {
  if (late === 0 && !chosen) return null;
  const choices = [
    { href: path, label: words.all, current: !chosen },
    { href: `${path}?show=overdue`, label: words.overdue, current: chosen },
  ];
  return (
    <nav
      aria-label={words.label}
      className="inline-flex max-w-full gap-0.5 self-start overflow-x-auto rounded border border-line bg-sunken p-0.5"
    >
      {choices.map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={current ? 'true' : undefined}
          className={cn(
            'figures inline-flex h-6.5 shrink-0 items-center rounded-inner border border-transparent px-2.5 text-sm font-medium whitespace-nowrap text-ink-muted hover:text-ink coarse:h-10',
            current && 'border-line-strong bg-raised text-ink',
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
