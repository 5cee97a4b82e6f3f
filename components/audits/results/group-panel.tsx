'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ResultsScreen } from '@/lib/audits/results/results-screen';
import { useInterval } from './use-interval';

const shownAtOnce = 50;

/** One breakdown of a closed cycle's score. */
export function GroupPanel({
  group: { key, rows },
  thresholds,
}: {
  group: ResultsScreen['groups'][number];
  thresholds: ResultsScreen['thresholds'];
}) {
  const t = useTranslations('auditResults');
  const interval = useInterval();
  const [shown, setShown] = useState(shownAtOnce);
  return (
    <Panel
      flush
      title={t(key)}
      footer={
        rows.length > shown && (
          <Button size="sm" onClick={() => setShown(rows.length)}>
            {t('showRest', { count: rows.length - shown })}
          </Button>
        )
      }
    >
      <Table label={t(key)}>
        <TableHead>
          <TableRow>
            <TableHeader>{t(key)}</TableHeader>
            <TableHeader numeric>{t('score')}</TableHeader>
            <TableHeader numeric>{t('interval95')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.slice(0, shown).map(({ id, name, score, n, low, high }) => (
            <TableRow key={id}>
              <TableHeader scope="row">{name}</TableHeader>
              <TableCell numeric>
                <ScoreBadge score={score} n={n} thresholds={thresholds} variant="fill" />
              </TableCell>
              <TableCell numeric>{interval(low, high)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
