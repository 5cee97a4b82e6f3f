import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { lifecycleStages, type LifecycleStage } from '@/db/values/touchpoints';
import { useFormat } from '@/lib/format/use-format';
import type { LifeShares } from '@/lib/touchpoints/lifecycle/life-types';
import { cn } from '@/lib/utils/cn';

const fills: Record<LifecycleStage, string> = {
  entry: 'bg-series-1',
  growth: 'bg-series-3',
  saturation: 'bg-active',
  decline: 'bg-series-2',
  death: 'bg-series-4',
};

const totalOf = ({ counts }: LifeShares) => lifecycleStages.reduce((sum, stage) => sum + counts[stage], 0);

function shareOf(shares: LifeShares | undefined, stage: LifecycleStage): number | null {
  const total = shares ? totalOf(shares) : 0;
  return shares && total > 0 ? shares.counts[stage] / total : null;
}

/** How the touchpoints spread over the stages at the ends of the last quarters: bars of 100 %, and the figures beside them. */
export function SharesPanel({ shares, undated }: { shares: readonly LifeShares[]; undated: number }) {
  const t = useTranslations('lifecycle.shares');
  const stages = useTranslations('enum.lifecycleStages');
  const format = useFormat();
  if (shares.every((one) => totalOf(one) === 0)) return null;
  const cellOf = (at: number, stage: LifecycleStage) => {
    const [now, before] = [shareOf(shares[at], stage), shareOf(shares[at - 1], stage)];
    if (now === null) return <span className="text-ink-subtle">–</span>;
    const points = before === null ? 0 : Math.round((now - before) * 100);
    return (
      <>
        {t('cell', { count: shares[at]?.counts[stage] ?? 0, share: format.percent(now) })}
        {points !== 0 && (
          <span className="block text-xs text-ink-muted">
            {t('points', { points: format.number(points, { sign: true }) })}
          </span>
        )}
      </>
    );
  };
  return (
    <Panel
      title={t('title')}
      description={t('hint')}
      footer={undated > 0 ? t('undated', { count: undated }) : undefined}
      flush
    >
      <Table label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('day')}</TableHeader>
            <TableHeader>{t('bar')}</TableHeader>
            {lifecycleStages.map((stage) => (
              <TableHeader key={stage} numeric>
                <span className="inline-flex items-center gap-1.5">
                  <span aria-hidden className={cn('size-3 rounded-inner', fills[stage])} />
                  {stages(stage)}
                </span>
              </TableHeader>
            ))}
            <TableHeader numeric>{t('total')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shares
            .map((one, at) => ({ one, at }))
            .reverse()
            .map(({ one, at }) => (
              <TableRow key={one.day}>
                <TableHeader scope="row">
                  {at === shares.length - 1 ? t('today') : format.date(one.day)}
                </TableHeader>
                <TableCell className="min-w-40">
                  <span aria-hidden className="flex h-2.5 w-full gap-0.5 overflow-hidden rounded-inner">
                    {lifecycleStages.map(
                      (stage) =>
                        one.counts[stage] > 0 && (
                          <span
                            key={stage}
                            className={cn('h-full min-w-1', fills[stage])}
                            style={{ flexGrow: one.counts[stage], flexBasis: 0 }}
                          />
                        ),
                    )}
                  </span>
                </TableCell>
                {lifecycleStages.map((stage) => (
                  <TableCell key={stage} numeric>
                    {cellOf(at, stage)}
                  </TableCell>
                ))}
                <TableCell numeric>{format.number(totalOf(one))}</TableCell>
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
