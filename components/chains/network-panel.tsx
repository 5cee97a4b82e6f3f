import { Waypoints } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { ChainNetwork, NetworkChain } from '@/lib/chains/life-types';
import { useFormat } from '@/lib/format/use-format';
import { ChainDrawing } from './chain-drawing';

/** What leads to what: the next chain, and, dashed, the one that it is to be merged into. */
function passagesOf({ id, successorId, mergeIntoId }: NetworkChain) {
  return [
    ...(successorId ? [{ from: id, to: successorId }] : []),
    ...(mergeIntoId && mergeIntoId !== successorId ? [{ from: id, to: mergeIntoId, isDashed: true }] : []),
  ];
}

/** All chains as a drawing of what starts what, and below it a table that says the same and more. */
export function NetworkPanel({ listPath, network }: { listPath: string; network: ChainNetwork }) {
  const t = useTranslations('chains');
  const fates = useTranslations('enum.chainFates');
  const format = useFormat();
  const { chains, thresholds } = network;
  const names = new Map(chains.map(({ id, name }) => [id, name]));
  if (chains.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={<Waypoints />}
          title={t('empty.title')}
          description={t('empty.descriptionReader')}
        />
      </Panel>
    );
  }
  const passages = chains.flatMap(passagesOf);
  const tied = new Set(passages.flatMap(({ from, to }) => [from, to]));
  // Those that stand alone are drawn below the others.
  const drawn = [...chains].sort((a, b) => Number(tied.has(b.id)) - Number(tied.has(a.id)));
  const noteOf = ({ health, fate, successorId, touchpoints }: NetworkChain) => {
    if (health.isBroken) return t('network.broken');
    if (fate) return fates(fate);
    return successorId === null && touchpoints > 0 ? t('flagNone') : undefined;
  };
  const linkTo = (id: string) => (
    <Link href={`${listPath}/${id}`} className="wrap-anywhere underline underline-offset-3">
      {names.get(id)}
    </Link>
  );
  const badge = (score: number | null) => (
    <ScoreBadge score={score} thresholds={thresholds} className="justify-end" />
  );
  return (
    <Panel
      title={t('count', { count: chains.length })}
      description={t('network.hint')}
      footer={network.withheld > 0 ? t('health.withheld', { count: network.withheld }) : undefined}
      flush
    >
      <div className="p-4">
        <ChainDrawing
          label={t('network.drawing')}
          thresholds={thresholds}
          links={drawn.map((chain) => ({
            id: chain.id,
            name: chain.name,
            score: chain.health.best,
            note: noteOf(chain),
            tone: chain.health.isBroken ? 'stop' : chain.fate ? 'faint' : undefined,
          }))}
          passages={passages}
        />
      </div>
      <Table label={t('network.title')} className="border-t border-line">
        <TableHead>
          <TableRow>
            <TableHeader>{t('network.chain')}</TableHeader>
            <TableHeader>{t('about.entry')}</TableHeader>
            <TableHeader numeric>{t('figures.touches')}</TableHeader>
            <TableHeader numeric>{t('health.best')}</TableHeader>
            <TableHeader numeric>{t('health.worst')}</TableHeader>
            <TableHeader>{t('network.weakest')}</TableHeader>
            <TableHeader numeric>{t('network.unrated')}</TableHeader>
            <TableHeader>{t('about.successor')}</TableHeader>
            <TableHeader>{t('about.fate')}</TableHeader>
            <TableHeader>{t('network.shared')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {chains.map((chain) => {
            const { id, health, fate, successorId, mergeIntoId } = chain;
            return (
              <TableRow key={id}>
                <TableHeader scope="row" className="min-w-40">
                  {linkTo(id)}
                  {health.isBroken && (
                    <span className="block text-xs text-ink-muted">{t('network.broken')}</span>
                  )}
                </TableHeader>
                <TableCell>{chain.entryChannel ?? '–'}</TableCell>
                <TableCell numeric>{format.number(chain.touchpoints)}</TableCell>
                <TableCell numeric>{badge(health.best)}</TableCell>
                <TableCell numeric>{badge(health.worst)}</TableCell>
                <TableCell className="wrap-anywhere">{health.weakest ?? '–'}</TableCell>
                <TableCell numeric>{format.number(health.unrated)}</TableCell>
                <TableCell>
                  {successorId ? (
                    linkTo(successorId)
                  ) : (
                    <span className="text-ink-muted">{t('flagNone')}</span>
                  )}
                </TableCell>
                <TableCell>
                  {fate ? fates(fate) : '–'}
                  {mergeIntoId && <span className="block">{linkTo(mergeIntoId)}</span>}
                </TableCell>
                <TableCell className="min-w-44">
                  {chain.shared.length === 0 && '–'}
                  <ul>
                    {chain.shared.map(({ id: other, touchpoints }) => (
                      <li key={other} className="wrap-anywhere">
                        {t('network.sharedWith', { name: names.get(other) ?? '', count: touchpoints })}
                      </li>
                    ))}
                  </ul>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}
