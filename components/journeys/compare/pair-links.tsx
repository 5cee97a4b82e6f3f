import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { checkFoundation } from '@/lib/journeys/core/check-foundation';
import type { MapSummary } from '@/lib/journeys/types';

const look =
  'inline-flex min-h-6 items-center gap-1 underline decoration-line-strong underline-offset-3 hover:decoration-current coarse:min-h-11';

/** Of a future state the map of today that it starts from, the comparison, and what it rests on; of today's map its futures. */
export function PairLinks({
  base,
  map,
  maps,
}: {
  base: string;
  map: MapSummary;
  /** All of the brand. */
  maps: readonly MapSummary[];
}) {
  const t = useTranslations('mapCompare');
  if (map.type === 'current-state') {
    const futures = maps.filter(
      ({ type, currentMapId }) => type === 'future-state' && currentMapId === map.id,
    );
    if (futures.length === 0) return null;
    return (
      <span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
        {t('pair.futures')}
        {futures.map(({ id, title }) => (
          <Link key={id} href={`${base}/maps/${id}`} className={look}>
            {title}
          </Link>
        ))}
      </span>
    );
  }
  if (map.type !== 'future-state') return null;
  const current = maps.find(({ id }) => id === map.currentMapId) ?? null;
  const warnings = checkFoundation(map.currentMapId, current);
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
      {current && (
        <>
          {t('pair.from')}
          <Link href={`${base}/maps/${current.id}`} className={look}>
            {current.title}
          </Link>
          <Link href={`${base}/maps/${map.id}/compare`} className={look}>
            {t('pair.compare')}
          </Link>
        </>
      )}
      {warnings.map(({ kind }) => (
        <Link key={kind} href={`${base}/maps/${map.id}/compare`} className={`${look} text-warning-ink`}>
          <TriangleAlert aria-hidden className="size-3 shrink-0" />
          {t(`foundation.${kind}.title`)}
        </Link>
      ))}
    </span>
  );
}
