'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { nameOf } from '@/lib/audits/results/breakdowns';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { spreadList } from '@/lib/audits/rules/spread-list';
import { useFormat } from '@/lib/format/use-format';

/** A calibration talks about a handful; the workbook has them all. */
const shownAtMost = 20;

/** What auditors scored differently at the same place, the widest apart first. */
export function SpreadPanel({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('auditResults');
  const format = useFormat();
  const units = useMemo(() => spreadList(snapshot.visits), [snapshot.visits]);
  if (units.length === 0) return null;
  const shown = units.slice(0, shownAtMost);
  const { brands, objects, people, touchpoints } = snapshot;
  return (
    <Panel
      flush
      title={t('spreadList')}
      description={t('spreadListWhat')}
      footer={units.length > shown.length && t('moreApart', { count: units.length - shown.length })}
    >
      <Table label={t('spreadList')}>
        <TableHead>
          <TableRow>
            <TableHeader>{t('touchpoint')}</TableHeader>
            <TableHeader>{t('place')}</TableHeader>
            <TableHeader numeric>{t('apart')}</TableHeader>
            <TableHeader>{t('dots')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map(({ touchpointId, brandId, objectId, range, scores }) => (
            <TableRow key={`${touchpointId} ${brandId} ${objectId}`}>
              <TableHeader scope="row" className="min-w-40">
                {nameOf(touchpoints, touchpointId)}
              </TableHeader>
              <TableCell className="min-w-40">
                {[nameOf(brands, brandId), nameOf(objects, objectId)].filter(Boolean).join(' · ')}
              </TableCell>
              <TableCell numeric>{format.number(range, { decimals: 1 })}</TableCell>
              <TableCell className="figures min-w-40">
                {scores
                  .map(({ auditorId, score }) =>
                    t('scoreOf', {
                      name: nameOf(people, auditorId) || t('formerAuditor'),
                      score: format.number(score),
                    }),
                  )
                  .join(' · ')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
