'use client';

import { useTranslations } from 'next-intl';
import { ChangeBadge } from '@/components/ui/change-badge';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { FormerCycle } from '@/lib/audits/former/former-types';
import { useFormat } from '@/lib/format/use-format';

const verdicts = {
  clear: 'clear',
  'seen-not-sure': 'seen',
  'no-clear-change': 'none',
  'not-comparable': 'none',
} as const;

/** The closed cycles that a former audit will become, with the figures that they will tell. */
export function FormerCycles({
  cycles,
  thresholds,
}: {
  cycles: readonly FormerCycle[];
  thresholds: { wowFrom: number; okFrom: number };
}) {
  const t = useTranslations('formerAudits');
  const format = useFormat();
  return (
    <Panel title={t('cycles')} description={t('cyclesHint')} flush>
      <Table className="stacked">
        <caption className="sr-only">{t('cycles')}</caption>
        <TableHead>
          <tr>
            <TableHeader>{t('cycle')}</TableHeader>
            <TableHeader numeric>{t('overall')}</TableHeader>
            <TableHeader>{t('change')}</TableHeader>
            <TableHeader numeric>{t('visits')}</TableHeader>
            <TableHeader numeric>{t('ratings')}</TableHeader>
            <TableHeader numeric>{t('touchpoints')}</TableHeader>
            <TableHeader>{t('stops')}</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {cycles.map(({ id, name, overall, previous, visits, ratings, touchpoints, stops }) => (
            <TableRow key={id}>
              <TableHeader scope="row" className="min-w-40">
                {name}
              </TableHeader>
              <TableCell numeric>
                <ScoreBadge score={overall.score} n={overall.n} thresholds={thresholds} variant="fill" />
              </TableCell>
              <TableCell>
                {previous?.comparable === false ? (
                  <span className="text-ink-muted">{t('notComparable')}</span>
                ) : (
                  <ChangeBadge
                    change={overall.change?.difference ?? null}
                    margin={overall.change?.margin}
                    verdict={overall.change ? verdicts[overall.change.verdict] : 'none'}
                    decimals={2}
                  />
                )}
              </TableCell>
              <TableCell numeric>
                <span className="text-ink-muted sm:hidden">{t('visits')}: </span>
                {format.number(visits)}
              </TableCell>
              <TableCell numeric>
                <span className="text-ink-muted sm:hidden">{t('ratings')}: </span>
                {format.number(ratings)}
              </TableCell>
              <TableCell numeric>
                <span className="text-ink-muted sm:hidden">{t('touchpoints')}: </span>
                {format.number(touchpoints)}
              </TableCell>
              <TableCell className="min-w-40">
                <span className="text-ink-muted sm:hidden">{t('stops')}: </span>
                {stops.length > 0 ? (
                  format.list(stops)
                ) : (
                  <span className="text-ink-muted">{t('noStops')}</span>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
