import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChangeBadge } from '@/components/ui/change-badge';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { LevelThresholds } from '@/lib/format/level';
import { badgeVerdict } from './change-verdict';
import type { HeatmapRow } from './sort-heatmap';

/** A short list of touchpoints that ask for a look: score, change, owner; each opens its rows. */
export function TouchpointList({
  id,
  title,
  description,
  rows,
  current,
  hrefs,
  thresholds,
  empty,
  more,
  className,
}: {
  id: string;
  title: string;
  description?: string;
  rows: readonly HeatmapRow[];
  /** Place of the chosen period among the cells. */
  current: number;
  hrefs: ReadonlyMap<string, string>;
  thresholds: LevelThresholds;
  empty: string;
  /** How many are not shown. */
  more: number;
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
        more > 0 && (
          <a href="#heatmap" className="underline underline-offset-3 hover:text-ink">
            {t('lists.more', { count: more })}
          </a>
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
                <Link
                  href={hrefs.get(row.id) ?? '#heatmap'}
                  className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0 after:content-[''] hover:underline"
                >
                  {row.name}
                </Link>
                <ScoreBadge
                  score={row.current}
                  n={row.cells[current]?.n ?? undefined}
                  thresholds={thresholds}
                />
              </div>
              <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-ink-subtle">
                <span className="truncate">
                  {row.owner ? t('lists.owner', { name: row.owner }) : t('lists.noOwner')}
                </span>
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
