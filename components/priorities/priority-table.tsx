'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fragment, useState } from 'react';
import { NewActionButton, type OnCreateAction } from '@/components/actions/new-action-button';
import { CsvButton } from '@/components/charts/csv-button';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { priorityParts, type Ideal } from '@/lib/priorities/constants';
import type { RankedItem } from '@/lib/priorities/types';
import { PartBar } from './part-bar';
import { RankReasons } from './rank-reasons';

export interface ActionMaking {
  people: readonly { id: string; name: string }[];
  onCreate: OnCreateAction;
}

/** Rank, band where intervals overlap, index, parts with the rank at a point less and more, and the way to an action. */
export function PriorityTable({
  rows,
  total,
  idealBy,
  subjectPath,
  thresholds,
  action,
  more,
}: {
  rows: readonly RankedItem[];
  /** How many are ranked in all. */
  total: number;
  idealBy: Ideal;
  /** Of the page of a subject, without its id. */
  subjectPath: string;
  thresholds: LevelThresholds;
  /** Null for readers. */
  action: ActionMaking | null;
  /** The address with more lines; null where all are shown. */
  more: string | null;
}) {
  const t = useTranslations('priorities');
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  const columns = 6 + (action ? 1 : 0);
  const csv = async () => [
    [
      t('table.rank'),
      t('table.best'),
      t('table.worst'),
      t('table.name'),
      t('table.index'),
      t('table.low'),
      t('table.high'),
      t('table.score'),
      t('table.n'),
      t('table.idealColumn'),
      ...priorityParts.map((part) => t(`parts.${part}`)),
    ],
    ...rows.map((row) => [
      row.rank,
      row.best,
      row.worst,
      row.name,
      row.index,
      row.interval.low,
      row.interval.high,
      row.score?.mean ?? null,
      row.score?.n ?? null,
      row.ideal,
      row.deficit * 10,
      row.impact,
      row.costEffectiveness,
    ]),
  ];
  return (
    <Panel
      flush
      id="fix-first"
      title={t('fixFirst')}
      description={t('fixFirstHint')}
      actions={<CsvButton rows={csv} fileName={t('fixFirst')} />}
      footer={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p>{t('shown', { shown: rows.length, total })}</p>
          {more && (
            <Button asChild size="sm">
              <Link href={more} scroll={false}>
                {t('more')}
              </Link>
            </Button>
          )}
        </div>
      }
    >
      <Table label={t('fixFirst')}>
        <TableHead>
          <tr>
            <TableHeader numeric>{t('table.rank')}</TableHeader>
            <TableHeader>{t('table.name')}</TableHeader>
            <TableHeader numeric>{t('table.index')}</TableHeader>
            {priorityParts.map((part) => (
              <TableHeader key={part}>{t(`parts.${part}`)}</TableHeader>
            ))}
            {action && (
              <TableHeader>
                <span className="sr-only">{t('table.action')}</span>
              </TableHeader>
            )}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row) => {
            const isOpen = open === row.id;
            const points = {
              deficit: row.deficit * 10,
              impact: row.impact ?? 0,
              'cost-effectiveness': row.costEffectiveness ?? 0,
            };
            return (
              <Fragment key={row.id}>
                <TableRow>
                  <TableCell numeric className="align-top">
                    <span className="text-base font-semibold">{format.number(row.rank)}</span>
                    {row.best !== row.worst && (
                      <span className="block text-xs text-ink-subtle">
                        {t('table.band', { best: row.best, worst: row.worst })}
                      </span>
                    )}
                  </TableCell>
                  <th scope="row" className="min-w-52 px-cell py-1 text-left align-top font-normal">
                    <Link
                      href={`${subjectPath}${row.id}`}
                      className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
                    >
                      {row.name}
                    </Link>
                    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-ink-muted">
                      <ScoreBadge
                        score={row.score?.mean ?? null}
                        n={row.score?.n ?? undefined}
                        thresholds={thresholds}
                      />
                      <span>{t('table.goal', { goal: format.number(row.goal) })}</span>
                      {row.owner && <span>{row.owner}</span>}
                      {row.openActions > 0 && (
                        <Badge tone="accent">{t('table.openActions', { count: row.openActions })}</Badge>
                      )}
                    </span>
                    <Button
                      variant="link"
                      size="sm"
                      aria-expanded={isOpen}
                      aria-label={t('why.toggle', { name: row.name })}
                      onClick={() => setOpen(isOpen ? null : row.id)}
                    >
                      {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
                      {t('why.label')}
                    </Button>
                  </th>
                  <TableCell numeric className="align-top">
                    <span className="font-semibold">{format.number(row.index, { decimals: 0 })}</span>
                    <span className="block text-xs text-ink-subtle">
                      {format.number(row.interval.low, { decimals: 0 })}–
                      {format.number(row.interval.high, { decimals: 0 })}
                    </span>
                  </TableCell>
                  {priorityParts.map((part) => (
                    <TableCell key={part} className="align-top">
                      <PartBar points={points[part]} around={row.around[part]} rank={row.rank} />
                    </TableCell>
                  ))}
                  {action && (
                    <TableCell className="text-right align-top">
                      {row.target && (
                        <NewActionButton
                          touchpoint={row.target}
                          cycleId={null}
                          people={action.people}
                          onCreate={action.onCreate}
                          aria-label={t('table.act', { name: row.name })}
                        >
                          {t('table.actShort')}
                        </NewActionButton>
                      )}
                    </TableCell>
                  )}
                </TableRow>
                {isOpen && (
                  <tr className="bg-sunken">
                    <td colSpan={columns} className="px-4 py-3">
                      <RankReasons item={row} total={total} idealBy={idealBy} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}
