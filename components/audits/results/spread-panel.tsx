import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ResultsScreen } from '@/lib/audits/results/results-screen';
import { useFormat } from '@/lib/format/use-format';

/** What auditors scored differently at the same place, the widest apart first. */
export function SpreadPanel({ apart: { rows, total } }: Pick<ResultsScreen, 'apart'>) {
  const t = useTranslations('auditResults');
  const format = useFormat();
  if (total === 0) return null;
  return (
    <Panel
      flush
      title={t('spreadList')}
      description={t('spreadListWhat')}
      footer={total > rows.length && t('moreApart', { count: total - rows.length })}
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
          {rows.map(({ touchpoint, place, range, scores }, at) => (
            <TableRow key={at}>
              <TableHeader scope="row" className="min-w-40">
                {touchpoint}
              </TableHeader>
              <TableCell className="min-w-40">{place}</TableCell>
              <TableCell numeric>{format.number(range, { decimals: 1 })}</TableCell>
              <TableCell className="figures min-w-40">
                {scores
                  .map(({ name, score }) =>
                    t('scoreOf', { name: name || t('formerAuditor'), score: format.number(score) }),
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
