import { useTranslations } from 'next-intl';
import { Pagination } from '@/components/ui/pagination';
import type { PageOf } from '@/lib/format/take-page';

/** Which part of a list is shown, and the way to the others; nothing where the list is whole. */
export function PageLine({
  of: { rows, total, page, pageCount, from },
  href,
}: {
  of: PageOf<unknown>;
  /** A pattern with `{page}`. */
  href: string;
}) {
  const t = useTranslations('audits');
  if (pageCount < 2) return null;
  return (
    <span className="flex flex-wrap items-center justify-between gap-2">
      <span className="figures">{t('part', { from, to: from + rows.length - 1, total })}</span>
      <Pagination page={page} pageCount={pageCount} href={href} />
    </span>
  );
}
