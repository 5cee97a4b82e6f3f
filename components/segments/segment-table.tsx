'use client';

import { ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import { shareOf, type CountedShare } from '@/lib/segments/coverage';
import { cn } from '@/lib/utils/cn';
import { CoverageCell } from './coverage-cell';
import { ScoreLine } from './score-line';
import type { ShownSegment, Thresholds } from './shown';
import { useRuleWords } from './use-rule-words';

/** What segments can be sorted by; null stands last whichever way. */
const keys = {
  name: () => null,
  share: ({ share }: ShownSegment) => share,
  respondents: ({ finding }: ShownSegment) => finding?.respondents.count ?? null,
  ratings: ({ finding }: ShownSegment) => (finding ? shareOf(finding.ratings) : null),
  score: ({ finding }: ShownSegment) => finding?.score.score ?? null,
} satisfies Record<string, (segment: ShownSegment) => number | null>;
type Key = keyof typeof keys;

function inOrder(segments: readonly ShownSegment[], key: Key, descending: boolean): ShownSegment[] {
  if (key === 'name') return descending ? [...segments].reverse() : [...segments];
  const value = keys[key];
  return [...segments].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return descending ? other - one : one - other;
  });
}

export interface SegmentTableProps {
  /** By name. */
  segments: readonly ShownSegment[];
  attributeLabels: Readonly<Record<string, string>>;
  thresholds: Thresholds;
  /** Whether a closed audit cycle scored segments. */
  withAudits: boolean;
  /** Path of the dashboard; the segment's id goes behind it. */
  dashboardPath: string;
  menu?: ((segment: ShownSegment) => MenuEntry[]) | undefined;
  onOpen?: ((segment: ShownSegment) => void) | undefined;
}

/** The segments of a brand: size, what is known of them, and how well each is heard. */
export function SegmentTable({
  segments,
  attributeLabels,
  thresholds,
  withAudits,
  dashboardPath,
  menu,
  onOpen,
}: SegmentTableProps) {
  const t = useTranslations('segments');
  const format = useFormat();
  const ruleWords = useRuleWords(attributeLabels);
  const [sort, setSort] = useState<{ key: Key; descending: boolean }>({ key: 'name', descending: false });
  const none = <span className="text-ink-subtle">–</span>;
  const percent = (part: CountedShare | null) => {
    const share = part && shareOf(part);
    return share === null ? none : format.percent(share, 1);
  };
  const head = (key: Key, numeric = true) => {
    const isSorted = sort.key === key;
    const Arrow = sort.descending ? ArrowDown : ArrowUp;
    return (
      <TableHeader
        numeric={numeric}
        aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      >
        <button
          type="button"
          className="inline-flex min-h-6 items-center gap-1 hover:text-ink coarse:min-h-11"
          onClick={() => setSort({ key, descending: isSorted ? !sort.descending : numeric })}
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
          {head('name', false)}
          {head('share')}
          {head('respondents')}
          {head('ratings')}
          {withAudits && <TableHeader numeric>{t('columns.audited')}</TableHeader>}
          <TableHeader>{t('columns.coverage')}</TableHeader>
          {head('score', false)}
          <TableHeader>{t('columns.usedBy')}</TableHeader>
          {menu && (
            <TableHeader>
              <span className="sr-only">{t('columns.actions')}</span>
            </TableHeader>
          )}
        </tr>
      </TableHead>
      <TableBody>
        {inOrder(segments, sort.key, sort.descending).map((segment) => (
          <TableRow key={segment.id} className={cn(segment.archived && 'text-ink-subtle')}>
            <TableHeader scope="row" className="max-w-96 min-w-56 py-2">
              {onOpen ? (
                <button
                  type="button"
                  className="inline-flex min-h-6 items-center text-left font-medium wrap-anywhere hover:underline coarse:min-h-11"
                  onClick={() => onOpen(segment)}
                >
                  {segment.name}
                </button>
              ) : (
                <span className="font-medium wrap-anywhere">{segment.name}</span>
              )}
              {segment.archived && <Badge className="ml-2">{t('archived')}</Badge>}
              <p className="line-clamp-2 text-xs text-ink-muted">
                {segment.rules ? ruleWords(segment.rules) : t('noRules')}
              </p>
              {segment.missing.length > 0 && (
                <p className="text-xs text-warning-ink">
                  {t('missing', { names: segment.missing.map(({ label }) => label).join(', ') })}
                </p>
              )}
            </TableHeader>
            <TableCell numeric>
              {segment.share === null ? none : format.percent(segment.share, 1)}
              <ShareSource segment={segment} />
            </TableCell>
            <TableCell numeric>
              {segment.finding ? (
                <>
                  {format.number(segment.finding.respondents.count)}
                  <span className="block text-xs text-ink-subtle">
                    {percent(segment.finding.respondents)}
                  </span>
                </>
              ) : (
                none
              )}
            </TableCell>
            <TableCell numeric>
              {percent(segment.finding?.ratings ?? null)}
              {segment.finding && (
                <span className="block text-xs text-ink-subtle">
                  {t('preview.n', { n: segment.finding.ratings.count })}
                </span>
              )}
            </TableCell>
            {withAudits && (
              <TableCell numeric>
                {percent(segment.audited)}
                {segment.audited && (
                  <span className="block text-xs text-ink-subtle">
                    {t('preview.n', { n: segment.audited.count })}
                  </span>
                )}
                {(segment.auditCoverage === 'under' || segment.auditCoverage === 'nobody') && (
                  <Badge tone="warning">{t(`coverage.${segment.auditCoverage}`)}</Badge>
                )}
              </TableCell>
            )}
            <TableCell>
              <CoverageCell
                coverage={segment.coverage}
                share={segment.share}
                ratings={segment.finding?.ratings ?? null}
              />
            </TableCell>
            <TableCell className="whitespace-nowrap">
              {segment.finding ? (
                <Link
                  href={`${dashboardPath}${segment.id}`}
                  aria-label={t('openDashboard', { name: segment.name })}
                  className="inline-flex min-h-6 items-center hover:underline coarse:min-h-11"
                >
                  <ScoreLine score={segment.finding.score} thresholds={thresholds} />
                </Link>
              ) : (
                none
              )}
            </TableCell>
            <TableCell className="text-ink-muted">
              {segment.usedBy.variants > 0 && (
                <span className="block whitespace-nowrap">
                  {t('variants', { count: segment.usedBy.variants })}
                </span>
              )}
              {segment.usedBy.cycles > 0 && (
                <span className="block whitespace-nowrap">
                  {t('cycles', { count: segment.usedBy.cycles })}
                </span>
              )}
              {segment.usedBy.variants + segment.usedBy.cycles === 0 && none}
            </TableCell>
            {menu && (
              <TableCell className="w-px">
                <DropdownMenu
                  align="end"
                  trigger={
                    <Button size="icon-sm" variant="ghost" aria-label={t('menu', { name: segment.name })}>
                      <Ellipsis />
                    </Button>
                  }
                  entries={menu(segment)}
                />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Where the share was learnt, and as of when. */
function ShareSource({ segment: { shareSource, shareOn } }: { segment: ShownSegment }) {
  const t = useTranslations('segments.source');
  const format = useFormat();
  if (!shareSource && !shareOn) return null;
  const date = shareOn ? format.date(shareOn) : '';
  return (
    <span className="ml-auto block max-w-40 min-w-32 text-xs whitespace-normal text-ink-subtle">
      {shareSource && shareOn
        ? t('both', { source: shareSource, date })
        : shareSource || t('dateOnly', { date })}
    </span>
  );
}
