'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { UnrankedItem } from '@/lib/priorities/types';

/** What cannot be put in order yet, each with what it needs first. */
export function UnrankedList({
  rows,
  total,
  subjectPath,
  judge,
  more,
}: {
  rows: readonly UnrankedItem[];
  total: number;
  subjectPath: string;
  /** Where impact and cost-effectiveness are judged; null for readers. */
  judge: string | null;
  more: string | null;
}) {
  const t = useTranslations('priorities');
  const format = useFormat();
  if (total === 0) return null;
  return (
    <Panel
      flush
      id="not-ranked"
      title={t('notRanked', { count: total })}
      description={t('notRankedHint')}
      actions={
        judge && (
          <Button asChild size="sm">
            <Link href={judge}>{t('judge.start')}</Link>
          </Button>
        )
      }
      footer={
        more && (
          <Button asChild size="sm">
            <Link href={more} scroll={false}>
              {t('more')}
            </Link>
          </Button>
        )
      }
    >
      <ul className="divide-y divide-line">
        {rows.map(({ id, name, needs, index, links }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
            <Link
              href={`${subjectPath}${id}`}
              className="inline-flex min-h-6 min-w-0 flex-1 basis-56 items-center wrap-anywhere hover:underline coarse:min-h-11"
            >
              {name}
            </Link>
            {links && links.rated > 0 && <span className="text-xs text-ink-muted">{t('links', links)}</span>}
            {index !== null && (
              <span className="text-xs text-ink-muted">
                {t('indexAlone', { index: format.number(index, { decimals: 0 }) })}
              </span>
            )}
            <span className="flex flex-wrap gap-1">
              {needs.map((need) => (
                <Badge key={need} tone={need === 'withheld' ? 'warning' : 'outline'}>
                  {t(`needs.${need}`)}
                </Badge>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
