import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { rolesOf } from '@/lib/chains/figures/standing-handovers';
import type { ChainLife } from '@/lib/chains/life-types';
import type { ChainLink } from '@/lib/chains/types';
import { useFormat } from '@/lib/format/use-format';
import { ChainDrawing } from './chain-drawing';

/** The chain as a drawing, and below it a table with all that is known of each link. */
export function LinksPanel({ life, units }: { life: ChainLife; units: ReadonlyMap<string, string> }) {
  const t = useTranslations('chains.table');
  const roles = useTranslations('enum.linkRoles');
  const data = useTranslations('enum.handoverData');
  const marks = useTranslations('enum.linkMarks');
  const format = useFormat();
  const { chain, health, scores, thresholds, currency } = life;
  const names = new Map(chain.links.map(({ touchpointId, name }) => [touchpointId, name]));
  const out = new Set(health.outOfReach);
  const breaks = new Set(health.breaks);
  const markWords = ({ mark, mergeIntoId, handToUnitId }: ChainLink) => {
    if (!mark) return null;
    const to = mark === 'merge' ? names.get(mergeIntoId ?? '') : units.get(handToUnitId ?? '');
    return to ? t('markTo', { mark: marks(mark), to }) : marks(mark);
  };
  const noteOf = (link: ChainLink) => {
    if (out.has(link.touchpointId)) return t('outOfReach');
    if (breaks.has(link.touchpointId)) return t('breaks');
    if (link.isRetired) return t('retired');
    return link.mark ? marks(link.mark) : undefined;
  };
  const toneOf = (id: string) => (breaks.has(id) ? 'stop' : out.has(id) ? 'faint' : undefined);
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <Panel title={t('title')} description={t('hint')} flush>
      <div className="p-4">
        <ChainDrawing
          label={t('drawing')}
          thresholds={thresholds}
          links={chain.links.map((link) => ({
            id: link.touchpointId,
            name: link.name,
            score: scores[link.touchpointId]?.score ?? null,
            note: noteOf(link),
            tone: toneOf(link.touchpointId),
          }))}
          passages={chain.handovers.map(({ from, to, data: goes }) => ({
            from,
            to,
            isDashed: goes === 'no',
          }))}
        />
      </div>
      <Table label={t('title')} className="border-t border-line">
        <TableHead>
          <TableRow>
            <TableHeader>{t('link')}</TableHeader>
            <TableHeader>{t('role')}</TableHeader>
            <TableHeader numeric>{t('score')}</TableHeader>
            <TableHeader>{t('next')}</TableHeader>
            <TableHeader>{t('unit')}</TableHeader>
            <TableHeader numeric>{t('customerActions')}</TableHeader>
            <TableHeader numeric>{t('staff')}</TableHeader>
            <TableHeader numeric>{t('minutes')}</TableHeader>
            <TableHeader numeric>{t('cost')}</TableHeader>
            <TableHeader>{t('mark')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {chain.links.map((link) => {
            const { touchpointId: id, cost } = link;
            const score = scores[id];
            return (
              <TableRow key={id}>
                <TableHeader scope="row" className="min-w-40 wrap-anywhere">
                  {link.name}
                  {link.isRetired && <span className="block text-xs text-ink-muted">{t('retired')}</span>}
                  {(out.has(id) || breaks.has(id)) && (
                    <span className="block text-xs text-ink-muted">
                      {t(out.has(id) ? 'outOfReach' : 'breaks')}
                    </span>
                  )}
                </TableHeader>
                <TableCell>
                  {rolesOf(id, chain.handovers)
                    .map((role) => roles(role))
                    .join(', ')}
                </TableCell>
                <TableCell numeric>
                  {score?.isWithheld ? (
                    <span className="text-sm text-ink-muted">{t('withheld')}</span>
                  ) : (
                    <ScoreBadge
                      score={score?.score ?? null}
                      n={score?.n ?? undefined}
                      thresholds={thresholds}
                      className="justify-end"
                    />
                  )}
                </TableCell>
                <TableCell className="min-w-44">
                  <ul>
                    {chain.handovers
                      .filter(({ from }) => from === id)
                      .map(({ to, data: goes }) => (
                        <li key={to} className="wrap-anywhere">
                          {names.get(to)}
                          <span className="text-ink-muted">
                            {' · '}
                            {goes ? data(goes) : t('dataUnknown')}
                          </span>
                        </li>
                      ))}
                  </ul>
                </TableCell>
                <TableCell>{link.unit ?? '–'}</TableCell>
                <TableCell numeric>{number(link.customerActions)}</TableCell>
                <TableCell numeric>{number(link.staff)}</TableCell>
                <TableCell numeric>{number(link.minutes)}</TableCell>
                <TableCell numeric>{cost === null ? '–' : format.money(cost, currency)}</TableCell>
                <TableCell className="wrap-anywhere">{markWords(link) ?? '–'}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}
