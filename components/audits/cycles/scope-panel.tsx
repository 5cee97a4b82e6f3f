'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import { FormField } from '@/components/form/form-field';
import { Combobox } from '@/components/ui/combobox';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import type { CycleScope } from '@/db/values/audits';
import { touchpointKinds } from '@/db/values/touchpoint-kinds';
import { phases, type Phase } from '@/db/values/touchpoints';
import type { CycleOptions } from '@/lib/audits/cycles/get-cycle-options';
import type { ScopeInput } from '@/lib/audits/cycles/input';
import { tellScope, touchpointsInScope } from '@/lib/audits/cycles/scope';
import { ScopeField } from './scope-field';
import { WeightsField } from './weights-field';

/** What every way to choose has as its field; the schema takes what belongs to the chosen one. */
interface ScopeValues {
  by: ScopeInput['by'];
  chainId: string | null;
  mapId: string | null;
  phases: Phase[];
  channelIds: string[];
  kinds: string[];
  objectIds: string[];
  cycleId: string | null;
}

/** Fields of a scope with nothing in them, so that each way to choose finds its own. */
export const blankScope = ({ chains, maps, lastClosed }: CycleOptions) =>
  ({
    by: 'list',
    chainId: chains[0]?.id ?? null,
    mapId: maps[0]?.id ?? null,
    phases: [],
    channelIds: [],
    kinds: [],
    objectIds: [],
    cycleId: lastClosed?.id ?? null,
  }) satisfies ScopeValues;

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

const namesOf = (list: readonly { id: string; name: string }[], ids: readonly string[]) =>
  ids.flatMap((id) => list.find((one) => one.id === id)?.name ?? []);

/** What is scored: by a list, a chain, a journey map, a filter, objects, or as last time; told in words before it is saved. */
export function ScopePanel({ options }: { options: CycleOptions }) {
  const t = useTranslations('audits');
  const phaseWords = useTranslations('enum.phases');
  const kindWords = useTranslations('touchpointKinds');
  const { watch } = useFormContext<{
    scope: ScopeValues;
    touchpointIds: string[];
    weights: CycleOptions['weights'];
  }>();
  const scope = watch('scope');
  const chain = options.chains.find(({ id }) => id === scope.chainId);
  const map = options.maps.find(({ id }) => id === scope.mapId);
  const { lastClosed } = options;
  const told: CycleScope = {
    list: { by: 'list' as const },
    chain: { by: 'chain' as const, chainId: '', name: chain?.name ?? '' },
    map: { by: 'map' as const, mapId: '', name: map?.name ?? '' },
    filter: { ...scope, by: 'filter' as const, channels: namesOf(options.channels, scope.channelIds) },
    object: { ...scope, by: 'object' as const, names: namesOf(options.objects, scope.objectIds) },
    last: { by: 'last' as const, cycleId: '', name: lastClosed?.name ?? '' },
  }[scope.by];
  const ids = {
    list: () => watch('touchpointIds'),
    chain: () => chain?.touchpointIds ?? [],
    map: () => map?.touchpointIds ?? [],
    filter: () => [],
    object: () =>
      options.touchpoints
        .filter(({ objectIds }) => objectIds.some((id) => scope.objectIds.includes(id)))
        .map(({ id }) => id),
    last: () => lastClosed?.touchpointIds ?? [],
  }[scope.by]();
  const inScope = touchpointsInScope(scope as ScopeInput, options.touchpoints, new Set(ids));
  const { key, names } = tellScope(told, { phase: phaseWords, kind: (kind) => kindWords(kind) });
  const ways = (['list', 'chain', 'map', 'filter', 'object', 'last'] as const).filter(
    (by) =>
      by === scope.by ||
      ((by !== 'chain' || options.chains.length > 0) &&
        (by !== 'map' || options.maps.length > 0) &&
        (by !== 'object' || options.objects.length > 0) &&
        (by !== 'last' || lastClosed !== null)),
  );
  return (
    <Panel title={t('form.what')} description={t(scope.by === 'list' ? 'form.whatHint' : 'form.scopeHint')}>
      <div className="flex flex-col gap-4">
        <FormField name="scope.by" label={t('form.scopeBy')} className="max-w-sm">
          <Select options={ways.map((by) => ({ value: by, label: t(`form.by.${by}`) }))} />
        </FormField>
        {scope.by === 'chain' && (
          <FormField name="scope.chainId" label={t('form.chain')} className="max-w-sm">
            <Combobox options={named(options.chains)} />
          </FormField>
        )}
        {scope.by === 'map' && (
          <FormField name="scope.mapId" label={t('form.map')} className="max-w-sm">
            <Combobox options={named(options.maps)} />
          </FormField>
        )}
        {scope.by === 'filter' && (
          <div className="grid gap-4 sm:grid-cols-3">
            <FormField name="scope.phases" label={t('form.phases')} optional>
              <Combobox
                multiple
                options={phases.map((phase) => ({ value: phase, label: phaseWords(phase) }))}
              />
            </FormField>
            <FormField name="scope.channelIds" label={t('form.channels')} optional>
              <Combobox multiple options={named(options.channels)} />
            </FormField>
            <FormField name="scope.kinds" label={t('form.kinds')} optional>
              <Combobox
                multiple
                options={touchpointKinds.map((kind) => ({ value: kind, label: kindWords(kind) }))}
              />
            </FormField>
          </div>
        )}
        {scope.by === 'object' && (
          <FormField name="scope.objectIds" label={t('form.scopeObjects')}>
            <Combobox multiple options={named(options.objects)} />
          </FormField>
        )}
        {scope.by === 'list' ? (
          <FormField name="touchpointIds" label={t('form.touchpoints')} group hideLabel>
            {({ value, onChange }) => (
              <ScopeField options={options} value={value ?? []} onChange={onChange} />
            )}
          </FormField>
        ) : (
          <p className="figures text-sm" role="status">
            {t(`scope.${key}`, { count: inScope.length, names })}
          </p>
        )}
        <WeightsField touchpoints={inScope} weights={watch('weights')} />
      </div>
    </Panel>
  );
}
