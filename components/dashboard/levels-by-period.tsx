'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CsvButton } from '@/components/charts/csv-button';
import { LevelBar } from '@/components/charts/level-bar';
import { LevelMark } from '@/components/ui/level-mark';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { levels, type Level } from '@/db/values/ratings';
import { useFormat } from '@/lib/format/use-format';

export interface PeriodLevels {
  id: string;
  name: string;
  counts: Record<Level, number>;
  /** The touchpoints that are counted. */
  hrefs: Record<Level, string>;
}

/** How many touchpoints stood at each level, period by period: a bar and the counts that it is made of. */
export function LevelsByPeriod({
  periods,
  current,
  fileName,
}: {
  periods: readonly PeriodLevels[];
  current: string | null;
  fileName: string;
}) {
  const t = useTranslations('dashboard');
  const words = useTranslations('ui');
  const format = useFormat();
  return (
    <Panel
      id="levels"
      title={t('levels.title')}
      description={t('levels.hint')}
      flush
      actions={
        <CsvButton
          fileName={fileName}
          rows={[
            [t('levels.period'), ...levels.map((level) => words(`level.${level}`)), t('levels.rated')],
            ...periods.map(({ name, counts }) => [
              name,
              ...levels.map((level) => counts[level]),
              counts.wow + counts.ok + counts.stop,
            ]),
          ]}
        />
      }
    >
      <Table>
        <caption className="sr-only">{t('levels.title')}</caption>
        <TableHead>
          <tr>
            <TableHeader>{t('levels.period')}</TableHeader>
            <TableHeader className="w-full min-w-24">
              <span className="sr-only">{t('levels.shares')}</span>
            </TableHeader>
            {levels.map((level) => (
              <TableHeader key={level} numeric className="whitespace-nowrap">
                <span className="inline-flex items-center gap-1.5">
                  <LevelMark level={level} />
                  {words(`level.${level}`)}
                </span>
              </TableHeader>
            ))}
            <TableHeader numeric>{t('levels.rated')}</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {periods.map(({ id, name, counts, hrefs }) => (
            <TableRow
              key={id}
              aria-current={id === current ? 'true' : undefined}
              className="aria-[current]:font-semibold"
            >
              <TableHeader scope="row" className="whitespace-nowrap">
                {name}
              </TableHeader>
              <TableCell>
                <LevelBar counts={counts} />
              </TableCell>
              {levels.map((level) => (
                <TableCell key={level} numeric>
                  {counts[level] === 0 ? (
                    format.number(0)
                  ) : (
                    <Link
                      href={hrefs[level]}
                      prefetch={false}
                      aria-label={t('levels.open', {
                        count: counts[level],
                        level: words(`level.${level}`),
                        period: name,
                      })}
                      className="underline-offset-3 hover:underline"
                    >
                      {format.number(counts[level])}
                    </Link>
                  )}
                </TableCell>
              ))}
              <TableCell numeric className="font-normal text-ink-muted">
                {format.number(counts.wow + counts.ok + counts.stop)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
