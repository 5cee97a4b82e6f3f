'use client';

import { Triangle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Calibration, NamedScore } from '@/lib/audits/calibration/types';
import { useFormat } from '@/lib/format/use-format';

/** Every case by every auditor, for who leads: who stands apart is marked by a sign and by words. */
export function ResultsTable({ calibration }: { calibration: Pick<Calibration, 'cases' | 'auditors'> }) {
  const t = useTranslations('calibration.results');
  const format = useFormat();
  const { cases, auditors } = calibration;
  const one = (value: number) => format.number(value, { decimals: 1 });
  return (
    <Panel flush title={t('title')} footer={t('legend')}>
      <Table label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('case')}</TableHeader>
            {auditors.map(({ id, name }) => (
              <TableHeader key={id} numeric className="min-w-24">
                {name}
              </TableHeader>
            ))}
            <TableHeader numeric>{t('mean')}</TableHeader>
            <TableHeader numeric>{t('range')}</TableHeader>
            <TableHeader numeric>{t('consensus')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {cases.map(({ id, title, result, outcome }, at) => {
            const named = result?.kind === 'named' ? result : null;
            return (
              <TableRow key={id}>
                <TableHeader scope="row" className="min-w-40">
                  <a
                    href={`#case-${at + 1}`}
                    className="inline-flex min-h-6 items-center hover:underline coarse:min-h-11"
                  >
                    {t('numbered', { number: at + 1, title })}
                  </a>
                </TableHeader>
                {auditors.map((auditor) => (
                  <TableCell key={auditor.id} numeric>
                    <Given given={named?.scores.find(({ auditorId }) => auditorId === auditor.id)} />
                  </TableCell>
                ))}
                <TableCell numeric>{named?.figures ? one(named.figures.mean) : '–'}</TableCell>
                <TableCell numeric>
                  {named?.figures
                    ? t('from', {
                        low: format.number(named.figures.min),
                        high: format.number(named.figures.max),
                      })
                    : '–'}
                </TableCell>
                <TableCell numeric>
                  {outcome?.consensus === null || outcome === null ? '–' : format.number(outcome.consensus)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}

function Given({ given }: { given: NamedScore | undefined }) {
  const t = useTranslations('calibration.results');
  const format = useFormat();
  if (!given) return <>–</>;
  if (given.notApplicable) return <span title={t('notApplicable')}>{t('notApplicableShort')}</span>;
  if (given.score === null) return <>–</>;
  return (
    <span className="inline-flex items-center justify-end gap-1">
      {given.apart && (
        <>
          <Triangle aria-hidden className="size-3 fill-current" />
          <span className="text-xs">{t('apart')}</span>
        </>
      )}
      <span className={given.apart ? 'font-semibold underline decoration-2 underline-offset-3' : undefined}>
        {format.number(given.score)}
      </span>
      {given.unsure && (
        <span title={t('unsure')}>
          ?<span className="sr-only">{t('unsure')}</span>
        </span>
      )}
    </span>
  );
}
