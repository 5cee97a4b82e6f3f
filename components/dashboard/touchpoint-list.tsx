'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { ChangeBadge } from '@/components/ui/change-badge';
import { Panel } from '@/components/ui/panel';
import { fewData, ScoreBadge } from '@/components/ui/score-badge';
import type { LevelThresholds } from '@/lib/format/level';
import { cn } from '@/lib/utils/cn';
import { badgeVerdict } from './change-verdict';
import { lowData } from './heatmap-cell';
import type { HeatmapRow } from './sort-heatmap';

export interface ListedTouchpoint extends Pick<HeatmapRow, 'id' | 'name' | 'owner' | 'current' | 'change'> {
  /** Answers behind the current score; null where not told. */
  n: number | null;
  /** The rows behind the score; the touchpoint's own page where there are none. */
  href: string;
  /** In front of the name. */
  rank?: string;
}

/** A short list of touchpoints that ask for a look: score, change, owner; each opens its rows. */
export function TouchpointList({
  id,
  title,
  description,
  rows,
  thresholds,
  empty,
  more,
  className,
}: {
  id: string;
  title: string;
  description?: string;
  rows: readonly ListedTouchpoint[];
  thresholds: LevelThresholds;
  /** Stands there where the list is empty. */
  empty: string;
  /** How many are not shown, and where they are. */
  more?: { count: number; href: string };
  className?: string;
}) {
  const t = useTranslations('dashboard');
  return (
    <Panel
      id={id}
      title={title}
      description={description}
      className={className}
      flush
      footer={
        more &&
        more.count > 0 && (
          <Link href={more.href} className="underline underline-offset-3 hover:text-ink">
            {t('lists.more', { count: more.count })}
          </Link>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="px-4 py-4 text-sm text-ink-muted">{empty}</p>
      ) : (
        <ol>
          {rows.map((row) => (
            <li
              key={row.id}
              className="relative border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover"
            >
              <div className="flex items-baseline gap-3">
                {row.rank && (
                  <span className="figures w-5 shrink-0 text-right text-ink-subtle">{row.rank}</span>
                )}
                <Link
                  href={row.href}
                  prefetch={false}
                  title={row.name}
                  className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0 after:content-[''] hover:underline"
                >
                  {row.name}
                </Link>
                {row.n !== null && row.n >= fewData && row.n < lowData && <Badge>{t('lowTag')}</Badge>}
                <ScoreBadge score={row.current} n={row.n ?? undefined} thresholds={thresholds} />
              </div>
              <div
                className={cn(
                  'flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-ink-subtle',
                  row.rank && 'pl-8',
                )}
              >
                <span className="truncate">
                  {row.owner ? t('lists.owner', { name: row.owner }) : t('lists.noOwner')}
                </span>
                {row.current === null && <span>{t('heatmap.notRated')}</span>}
                {row.change && (
                  <ChangeBadge
                    change={row.change.difference}
                    verdict={badgeVerdict(row.change.verdict)}
                    margin={row.change.margin}
                    decimals={2}
                  />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
