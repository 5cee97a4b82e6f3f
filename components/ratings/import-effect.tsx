import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { StatTile } from '@/components/ui/stat-tile';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { ImportResult } from '@/lib/ratings/import-types';

/** How much was taken, made, changed and left out: as a preview or as the record of what happened. */
export function ImportEffect({ result }: { result: ImportResult }) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const { taken, notTaken, created, updated, unchanged } = result;
  const aggregated = result.layout.startsWith('aggregated');
  const part = aggregated ? 'figures' : 'answers';
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <StatTile
        label={t('effect.taken')}
        value={format.number(taken[part])}
        unit={t(`effect.${part}`, { count: taken[part] })}
        detail={
          aggregated
            ? t('effect.fromRows', { count: taken.rows })
            : t('effect.fromResponses', { count: taken.responses })
        }
      />
      <StatTile
        label={t('effect.new')}
        value={created ? format.number(created[part]) : '–'}
        unit={created ? t(`effect.${part}`, { count: created[part] }) : undefined}
        detail={created ? t('effect.newTouchpoints', { count: created.touchpoints.length }) : undefined}
      />
      <StatTile
        label={t('effect.updated')}
        value={updated ? format.number(updated[part]) : '–'}
        unit={updated ? t(`effect.${part}`, { count: updated[part] }) : undefined}
        detail={unchanged ? t('effect.unchanged', { count: unchanged[part] }) : undefined}
      />
      <StatTile
        label={t('effect.leftOut')}
        value={format.number(notTaken.rows)}
        unit={t('effect.rows', { count: notTaken.rows })}
        detail={t('effect.leftOutValues', { count: notTaken.values })}
      />
    </div>
  );
}

/** Names of touchpoints, brands and objects that the file makes; nothing where it makes none. */
export function MadeRows({ result }: { result: ImportResult }) {
  const t = useTranslations('ratings');
  const groups = (['touchpoints', 'brands', 'objects'] as const)
    .map((key) => ({ key, names: result.created?.[key] ?? [] }))
    .filter(({ names }) => names.length > 0);
  if (groups.length === 0 && result.unknownChannels.length === 0) return null;
  return (
    <Panel id="made" title={t('made.title')} description={t('made.hint')}>
      <dl className="space-y-3">
        {groups.map(({ key, names }) => (
          <div key={key}>
            <dt className="text-sm font-medium">{t(`made.${key}`, { count: names.length })}</dt>
            <dd className="mt-1 flex flex-wrap gap-1">
              {names.map((name) => (
                <Badge key={name} tone="outline">
                  <span className="truncate">{name}</span>
                </Badge>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {result.unknownChannels.length > 0 && (
        <p className="mt-3 text-sm text-ink-muted">
          {t('made.unknownChannels', { names: result.unknownChannels.join(', ') })}
        </p>
      )}
    </Panel>
  );
}

/** Values that stood already and that the file changes, one by one. */
export function ImportChanges({ result }: { result: ImportResult }) {
  const t = useTranslations('ratings');
  const format = useFormat();
  const { total, listed } = result.changes;
  if (total === 0) return null;
  return (
    <Panel
      id="changes"
      title={t('changes.title', { count: total })}
      description={t('changes.hint', { removed: result.removedAnswers })}
      flush
      footer={total > listed.length ? t('changes.more', { count: total - listed.length }) : undefined}
    >
      <div
        className="max-h-96 overflow-auto"
        tabIndex={0}
        role="region"
        aria-label={t('changes.title', { count: total })}
      >
        <Table data-density="compact">
          <caption className="sr-only">{t('changes.title', { count: total })}</caption>
          <TableHead>
            <tr>
              <TableHeader numeric>{t('leftOut.row')}</TableHeader>
              <TableHeader>{t('changes.respondent')}</TableHeader>
              <TableHeader>{t('changes.what')}</TableHeader>
              <TableHeader numeric>{t('changes.before')}</TableHeader>
              <TableHeader numeric>{t('changes.after')}</TableHeader>
            </tr>
          </TableHead>
          <TableBody>
            {listed.map(({ row, respondent, what, subject, before, after }, index) => (
              <TableRow key={index}>
                <TableCell numeric>{format.number(row)}</TableCell>
                <TableCell>{respondent ?? '–'}</TableCell>
                <TableCell>{subject || t(`changes.kinds.${what}`)}</TableCell>
                <TableCell numeric>{before ?? '–'}</TableCell>
                <TableCell numeric>{after ?? '–'}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Panel>
  );
}
