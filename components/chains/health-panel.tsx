import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { Route } from '@/lib/chains/figures/tell-health';
import type { ChainLife } from '@/lib/chains/life-types';
import { useFormat } from '@/lib/format/use-format';

/** Routes of which a reader still wants to know how many there are. */
const countedRoutes = 1_000;

/** How well a chain holds: its best and its worst route, the weakest link, where it breaks and what lies behind. */
export function HealthPanel({ life }: { life: ChainLife }) {
  const t = useTranslations('chains.health');
  const format = useFormat();
  const { chain, health, thresholds, scores } = life;
  const withheld = chain.links.filter(({ touchpointId }) => scores[touchpointId]?.isWithheld).length;
  const names = new Map(chain.links.map(({ touchpointId, name }) => [touchpointId, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const list = (ids: readonly string[]) => format.list(ids.map(nameOf));
  const retired = chain.links.flatMap(({ touchpointId, isRetired }) => (isRetired ? [touchpointId] : []));
  const isSingle = health.routes === 1;
  const routes: ['only' | 'best' | 'worst', Route | null][] = isSingle
    ? [['only', health.worst]]
    : [
        ['best', health.best],
        ['worst', health.worst],
      ];
  return (
    <Panel
      id="health"
      title={t('title')}
      footer={withheld > 0 ? t('withheld', { count: withheld }) : undefined}
      description={health.routes > countedRoutes ? t('manyRoutes') : t('routes', { count: health.routes })}
    >
      <div className="flex flex-col gap-4">
        {health.isBroken && (
          <Callout tone="danger" title={t('broken')}>
            {t('brokenText')}
          </Callout>
        )}
        {retired.length > 0 && (
          <Callout tone="warning" title={t('retired', { count: retired.length })}>
            {t('retiredText', { names: list(retired) })}
          </Callout>
        )}
        <dl className="grid gap-4 sm:grid-cols-2">
          {routes.map(
            ([which, route]) =>
              route && (
                <div key={which}>
                  <dt className="text-sm text-ink-muted">{t(which)}</dt>
                  <dd className="mt-1 space-y-1">
                    <ScoreBadge score={route.health} thresholds={thresholds} size="lg" showLevel />
                    <p className="text-sm wrap-anywhere">{route.ids.map(nameOf).join(' → ')}</p>
                    <p className="text-sm text-ink-muted">
                      {route.weakestId && `${t('weakest', { name: nameOf(route.weakestId) })} `}
                      {t('unrated', { count: route.unrated })}
                    </p>
                  </dd>
                </div>
              ),
          )}
        </dl>
        {(health.breaks.length > 0 || health.outOfReach.length > 0) && (
          <ul className="space-y-1 text-sm wrap-anywhere">
            {health.breaks.length > 0 && <li>{t('breaks', { names: list(health.breaks) })}</li>}
            {health.outOfReach.length > 0 && <li>{t('outOfReach', { names: list(health.outOfReach) })}</li>}
          </ul>
        )}
      </div>
    </Panel>
  );
}
