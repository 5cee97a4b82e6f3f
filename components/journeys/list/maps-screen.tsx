'use client';

import { Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useQueryStates } from 'nuqs';
import { failureOf } from '@/components/form/form-result';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import { PlainSelect } from '@/components/ui/plain-select';
import { toast } from '@/components/ui/toast';
import { mapStatuses, mapTypes } from '@/db/values/journeys';
import type { MapSummary } from '@/lib/journeys/types';
import { filterMaps, sortMaps } from './arrange-maps';
import type { MapActions } from './map-actions';
import { MapMenu } from './map-menu';
import { MapsEmpty } from './maps-empty';
import { mapsParams } from './maps-params';
import { MapsTable } from './maps-table';
import { PortfolioPanel, type PortfolioFindings } from './portfolio-panel';

interface MapsScreenProps {
  base: string;
  now: string;
  maps: readonly MapSummary[];
  /** Personas that can be chosen. */
  personas: readonly { id: string; name: string }[];
  portfolio: PortfolioFindings;
  /** The name of this brand, and the others of the organization. */
  brand: string;
  brands: readonly { slug: string; name: string }[];
  /** Absent for readers. */
  actions?: MapActions | undefined;
}

/** The journey maps of a brand: to find, to make, to see which are old and which are missing. */
export function MapsScreen({
  base,
  now,
  maps,
  personas,
  portfolio,
  brand,
  brands,
  actions,
}: MapsScreenProps) {
  const t = useTranslations('maps');
  const types = useTranslations('enum.mapTypes');
  const statuses = useTranslations('enum.mapStatuses');
  const router = useRouter();
  const { run, pending } = useQuickAction();
  const [params, setParams] = useQueryStates(mapsParams, { history: 'replace', shallow: true });
  const shown = sortMaps(filterMaps(maps, params), params.sort, params.down);
  const samples = maps.filter(({ isSample }) => isSample);
  const named = [
    ...new Map(maps.flatMap((map) => map.personas).map((persona) => [persona.id, persona])).values(),
  ];
  const addSample = () => {
    if (!actions) return;
    let made: string | undefined;
    run(
      async () => {
        const result = await actions.addSample();
        made = result.data?.id;
        return result;
      },
      () => {
        if (made) router.push(`${base}/maps/${made}`);
      },
    );
  };
  const removeSamples = () => {
    if (!actions) return;
    const ids = samples.map(({ id }) => id);
    const each = (work: (id: string) => ReturnType<MapActions['remove']>) => async () => {
      for (const id of ids) {
        const result = await work(id);
        if (failureOf(result)) return result;
      }
      return {};
    };
    run(
      each((id) => actions.remove({ id })),
      () =>
        void toast.success(t('samplesRemoved', { count: ids.length }), {
          onUndo: () => run(each((id) => actions.restore({ id }))),
        }),
    );
  };
  if (maps.length === 0) {
    return <MapsEmpty base={base} onSample={actions && addSample} pending={pending} />;
  }
  const anyType = { value: '' as const, label: t('allTypes') };
  const anyStatus = { value: '' as const, label: t('allStatuses') };
  return (
    <>
      <div className="flex flex-wrap items-center gap-2" role="search" aria-label={t('filter')}>
        <Input
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          before={<Search />}
          value={params.q}
          onChange={(event) => void setParams({ q: event.target.value || null })}
          className="w-full sm:w-56"
        />
        <PlainSelect
          aria-label={t('columns.type')}
          value={params.type ?? ''}
          options={[anyType, ...mapTypes.map((value) => ({ value, label: types(value) }))]}
          onChange={(type) => void setParams({ type: type || null })}
        />
        <PlainSelect
          aria-label={t('columns.status')}
          value={params.status ?? ''}
          options={[anyStatus, ...mapStatuses.map((value) => ({ value, label: statuses(value) }))]}
          onChange={(status) => void setParams({ status: status || null })}
        />
        {named.length > 0 && (
          <PlainSelect
            aria-label={t('columns.personas')}
            value={params.persona}
            options={[
              { value: '', label: t('allPersonas') },
              ...named.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(persona) => void setParams({ persona: persona || null })}
          />
        )}
        {maps.some(({ isStale }) => isStale) && (
          <label className="flex items-center gap-2 text-sm coarse:min-h-11">
            <Checkbox
              checked={params.stale}
              onCheckedChange={(stale) => void setParams({ stale: stale || null })}
              aria-label={t('onlyStale')}
            />
            {t('onlyStale')}
          </label>
        )}
        {maps.some(({ archived }) => archived) && (
          <label className="flex items-center gap-2 text-sm coarse:min-h-11">
            <Checkbox
              checked={params.archived}
              onCheckedChange={(archived) => void setParams({ archived: archived || null })}
              aria-label={t('showArchived')}
            />
            {t('showArchived')}
          </label>
        )}
        <p role="status" className="figures flex-1 text-sm whitespace-nowrap text-ink-muted">
          {t('count', { count: shown.length })}
        </p>
        {actions && (
          <Button asChild variant="primary">
            <Link href={`${base}/maps/new`}>
              <Plus />
              {t('create')}
            </Link>
          </Button>
        )}
      </div>
      {actions && samples.length > 0 && (
        <Callout
          action={
            <Button size="sm" onClick={removeSamples} loading={pending}>
              {t('removeSamples', { count: samples.length })}
            </Button>
          }
        >
          {t('sampleText', { count: samples.length })}
        </Callout>
      )}
      <Panel flush>
        {shown.length === 0 ? (
          <EmptyState
            title={t('none')}
            action={
              <Button
                onClick={() =>
                  void setParams({
                    q: null,
                    type: null,
                    status: null,
                    persona: null,
                    stale: null,
                    archived: true,
                  })
                }
              >
                {t('showAll')}
              </Button>
            }
          />
        ) : (
          <MapsTable
            base={base}
            maps={shown}
            all={maps}
            now={now}
            sort={{ key: params.sort, descending: params.down }}
            onSort={(sort, down) => void setParams({ sort, down: down || null })}
            menu={
              actions &&
              ((map) => (
                <MapMenu
                  base={base}
                  map={map}
                  personas={personas}
                  from={brand}
                  brands={brands}
                  actions={actions}
                />
              ))
            }
          />
        )}
      </Panel>
      <PortfolioPanel base={base} portfolio={portfolio} mayWrite={actions !== undefined} />
    </>
  );
}
