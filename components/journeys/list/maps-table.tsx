'use client';

import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { KeyboardEvent, ReactNode } from 'react';
import { PersonaMark } from '@/components/personas/persona-mark';
import { Badge } from '@/components/ui/badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { MapSummary } from '@/lib/journeys/types';
import { cn } from '@/lib/utils/cn';
import { PairLinks } from '../compare/pair-links';
import { researchedShareOf, type MapSortKey } from './arrange-maps';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from one map to the next, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>) {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-map-link]')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-map-link]')];
  const at = links.indexOf(event.target);
  const next =
    event.key === 'Home' ? 0 : event.key === 'End' ? links.length - 1 : at + (steps[event.key] ?? Number.NaN);
  const link = links[next];
  if (!link) return;
  event.preventDefault();
  link.focus();
}

/** The maps of a brand as lines: what each is about, how fresh it is and how much of it is known. */
export function MapsTable({
  base,
  maps,
  all,
  now,
  sort,
  onSort,
  menu,
}: {
  base: string;
  maps: readonly MapSummary[];
  /** All maps of the brand, for those that belong together. */
  all: readonly MapSummary[];
  /** The server's clock, so that both sides print the same. */
  now: string;
  sort: { key: MapSortKey; descending: boolean };
  onSort: (key: MapSortKey, descending: boolean) => void;
  menu?: ((map: MapSummary) => ReactNode) | undefined;
}) {
  const t = useTranslations('maps');
  const types = useTranslations('enum.mapTypes');
  const statuses = useTranslations('enum.mapStatuses');
  const format = useFormat();
  const none = (
    <span className="text-ink-subtle">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('nothing')}</span>
    </span>
  );
  const head = (key: MapSortKey, { numeric = false, className = '' } = {}) => {
    const isSorted = sort.key === key;
    const Arrow = sort.descending ? ArrowDown : ArrowUp;
    const first = key === 'updated' || numeric;
    return (
      <TableHeader
        numeric={numeric}
        className={className}
        aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap hover:text-ink coarse:min-h-11"
          onClick={() => onSort(key, isSorted ? !sort.descending : first)}
        >
          {t(`columns.${key}`)}
          {isSorted && <Arrow aria-hidden className="size-3" />}
        </button>
      </TableHeader>
    );
  };
  return (
    <Table label={t('title')}>
      <TableHead>
        <tr>
          {head('title')}
          {head('type', { className: 'max-md:hidden' })}
          {head('personas', { className: 'max-md:hidden' })}
          {head('status', { className: 'max-sm:hidden' })}
          {head('review')}
          {head('researched', { numeric: true, className: 'max-sm:hidden' })}
          {head('size', { numeric: true, className: 'max-lg:hidden' })}
          {head('touchpoints', { numeric: true, className: 'max-lg:hidden' })}
          {head('owner', { className: 'max-lg:hidden' })}
          {head('updated', { className: 'max-md:hidden' })}
          {menu && (
            <TableHeader>
              <span className="sr-only">{t('columns.actions')}</span>
            </TableHeader>
          )}
        </tr>
      </TableHead>
      <TableBody onKeyDown={moveFocus}>
        {maps.map((map) => {
          const { id, title, type, personas, status, archived, isSample, owner } = map;
          const share = researchedShareOf(map);
          return (
            <TableRow key={id} className={cn(archived && 'text-ink-subtle')}>
              <TableHeader scope="row" className="min-w-44 py-2 lg:min-w-56">
                <span className="flex flex-wrap items-center gap-x-2">
                  <Link
                    href={`${base}/maps/${id}`}
                    data-map-link
                    className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
                  >
                    {title}
                  </Link>
                  {isSample && <Badge tone="outline">{t('sample')}</Badge>}
                  {archived && <Badge tone="outline">{t('archivedBadge')}</Badge>}
                </span>
                <span className="block text-xs text-ink-muted md:hidden">
                  {[types(type), ...personas.map(({ name }) => name)].join(' · ')}
                </span>
                <PairLinks base={base} map={map} maps={all} />
              </TableHeader>
              <TableCell className="max-md:hidden">{types(type)}</TableCell>
              <TableCell className="max-md:hidden">
                {personas.length === 0 ? (
                  none
                ) : (
                  <ul className="flex flex-col">
                    {personas.map((persona) => (
                      <li key={persona.id} className="flex min-w-0 items-center gap-1.5">
                        <PersonaMark colour={persona.colour} shape={persona.shape} className="size-3" />
                        <span className="wrap-anywhere">{persona.name}</span>
                        {persona.isPrimary && personas.length > 1 && (
                          <span className="text-xs text-ink-muted">({t('personas.primary')})</span>
                        )}
                      </li>
                    ))}
                  </ul>
                )}
              </TableCell>
              <TableCell className="max-sm:hidden">{statuses(status)}</TableCell>
              <TableCell className="min-w-28">
                <Review map={map} />
              </TableCell>
              <TableCell numeric className="max-sm:hidden">
                {share === null ? none : format.percent(share)}
              </TableCell>
              <TableCell numeric className="max-lg:hidden">
                <span aria-hidden>{t('size', { stages: map.stages, steps: map.steps })}</span>
                <span className="sr-only">{t('sizeLong', { stages: map.stages, steps: map.steps })}</span>
              </TableCell>
              <TableCell numeric className="max-lg:hidden">
                {format.number(map.touchpoints)}
              </TableCell>
              <TableCell className="max-lg:hidden">{owner ?? none}</TableCell>
              <TableCell className="whitespace-nowrap text-ink-muted max-md:hidden">
                <time dateTime={map.updatedAt} title={format.dateTime(map.updatedAt)}>
                  {format.relative(map.updatedAt, now)}
                </time>
              </TableCell>
              {menu && <TableCell className="w-px">{menu(map)}</TableCell>}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** How fresh a map is, in words and with its date. */
function Review({ map: { isStale, reviewDue, reviewedOn } }: { map: MapSummary }) {
  const t = useTranslations('maps.review');
  const format = useFormat();
  if (!reviewDue) {
    return (
      <span className="text-xs text-ink-muted">
        {reviewedOn ? t('reviewed', { date: format.date(reviewedOn) }) : t('never')}
      </span>
    );
  }
  return isStale ? (
    <Badge tone="warning" className="h-auto whitespace-normal">
      {t('overdue', { date: format.date(reviewDue) })}
    </Badge>
  ) : (
    <span className="text-xs text-ink-muted">{t('due', { date: format.date(reviewDue) })}</span>
  );
}
