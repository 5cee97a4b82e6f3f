'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { channelRatingsNeeded } from '@/lib/personas/constants';
import type { PhaseConsistency, PooledMean } from '@/lib/personas/channel-fit';

/** How even the level is across the channels of each phase, online and offline side by side. */
export function ChannelConsistency({
  phases,
  thresholds,
}: {
  phases: readonly PhaseConsistency[];
  thresholds: LevelThresholds;
}) {
  const t = useTranslations('personas.fit.consistency');
  const fit = useTranslations('personas.fit');
  const enums = useTranslations('enum');
  const format = useFormat();
  const pooled = (figure: PooledMean | null) =>
    figure ? (
      <span className="inline-flex flex-col items-end">
        <ScoreBadge score={figure.mean} thresholds={thresholds} />
        <span className="figures text-xs text-ink-muted">{fit('n', { n: format.number(figure.n) })}</span>
      </span>
    ) : (
      <span className="text-sm text-ink-muted">{t('unknown')}</span>
    );
  return (
    <Panel flush title={t('title')} description={t('text', { needed: channelRatingsNeeded })}>
      <Table label={t('title')}>
        <TableHead>
          <tr>
            <TableHeader>{t('phase')}</TableHeader>
            <TableHeader numeric>{t('spread')}</TableHeader>
            <TableHeader numeric>{enums('media.online')}</TableHeader>
            <TableHeader numeric>{enums('media.offline')}</TableHeader>
            <TableHeader>{t('channels')}</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {phases.map(({ phase, spread, online, offline, channels, left }) => (
            <TableRow key={phase}>
              <th scope="row" className="px-4 py-2 text-left align-top font-medium">
                {enums(`phases.${phase}`)}
              </th>
              <TableCell numeric className="py-2 align-top whitespace-normal">
                {spread === null ? (
                  <span className="text-sm text-ink-muted">
                    {t('unknown')}
                    <span className="sr-only">: {t('needsTwo')}</span>
                  </span>
                ) : (
                  <span className="font-semibold">{format.number(spread, { decimals: 1 })}</span>
                )}
              </TableCell>
              <TableCell numeric className="py-2 align-top">
                {pooled(online)}
              </TableCell>
              <TableCell numeric className="py-2 align-top">
                {pooled(offline)}
              </TableCell>
              <TableCell className="min-w-60 py-2 align-top whitespace-normal">
                <ul className="space-y-0.5">
                  {channels.map(({ id, name, mean, n }) => (
                    <li key={id} className="flex flex-wrap items-baseline gap-x-2 text-sm">
                      <ScoreBadge score={mean} thresholds={thresholds} />
                      <span className="wrap-anywhere">
                        {t('channelN', { channel: name, n: format.number(n) })}
                      </span>
                    </li>
                  ))}
                </ul>
                {spread === null && <p className="text-sm text-ink-muted">{t('needsTwo')}</p>}
                {left.length > 0 && (
                  <p className="text-sm text-ink-muted">
                    {t('tooFew', {
                      channels: format.list(
                        left.map(({ name, n }) => t('channelN', { channel: name, n: format.number(n) })),
                      ),
                    })}
                  </p>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
