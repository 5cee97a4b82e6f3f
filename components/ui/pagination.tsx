import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { cn } from '@/lib/utils/cn';
import { buttonVariants } from './button';

/** First, last and the neighbours of a page; null is a gap. */
export function pageWindow(page: number, pageCount: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter(
    (number) => number >= 1 && number <= pageCount,
  );
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((number, index) => {
    const missing = number - (pages[index - 1] ?? number) - 1;
    if (missing === 1) return [number - 1, number];
    return missing > 1 ? [null, number] : [number];
  });
}

/** Links to pages, so that a page has an address and works without scripts. */
export function Pagination({
  page,
  pageCount,
  href,
  className,
}: {
  page: number;
  pageCount: number;
  /** A pattern: `/o/a/b/activity?page={page}`. */
  href: string;
  className?: string;
}) {
  const t = useTranslations('ui');
  if (pageCount < 2) return null;
  const to = (number: number) => href.replace('{page}', String(number));
  const look = cn(
    buttonVariants({ variant: 'ghost', size: 'icon-sm' }),
    'figures w-auto min-w-control-small px-1.5',
  );
  const step = (number: number, label: string, icon: React.ReactNode) =>
    number >= 1 && number <= pageCount ? (
      <Link href={to(number)} aria-label={label} className={look} rel={number < page ? 'prev' : 'next'}>
        {icon}
      </Link>
    ) : (
      <span aria-hidden className={cn(look, 'text-ink-disabled hover:bg-transparent')}>
        {icon}
      </span>
    );
  return (
    <nav aria-label={t('pages')} className={className}>
      <ul className="flex flex-wrap items-center gap-0.5">
        <li>{step(page - 1, t('previousPage'), <ChevronLeft />)}</li>
        {pageWindow(page, pageCount).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span aria-hidden className="px-1 text-ink-subtle">
                …
              </span>
            ) : (
              <Link
                href={to(number)}
                aria-label={t('page', { page: number })}
                aria-current={number === page ? 'page' : undefined}
                className={cn(look, 'aria-[current=page]:bg-active aria-[current=page]:text-ink')}
              >
                {number}
              </Link>
            )}
          </li>
        ))}
        <li>{step(page + 1, t('nextPage'), <ChevronRight />)}</li>
      </ul>
    </nav>
  );
}
