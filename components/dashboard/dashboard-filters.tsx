'use client';

import { ChevronLeft, ChevronRight, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useId, useTransition } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Popover } from '@/components/ui/popover';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import type { PeriodKind, Source } from '@/db/values/ratings';
import { phases, type Phase } from '@/db/values/touchpoints';
import { cn } from '@/lib/utils/cn';
import { dashboardParams, readSegment, segmentEntry } from './dashboard-params';
import { FilterChips, type Chip } from './filter-chips';

export interface NamedOption {
  id: string;
  name: string;
}

export interface DashboardFiltersProps {
  source: Source;
  sources: readonly Source[];
  brand: string | null;
  brands: readonly NamedOption[];
  periodKind: PeriodKind | null;
  periodKinds: readonly PeriodKind[];
  /** Newest first. */
  periods: readonly NamedOption[];
  period: string | null;
  comparison: string | null;
  /** The periods before the chosen one and a year before it, where there are such. */
  previous: string | null;
  yearAgo: string | null;
  weighting: 'weighted' | 'unweighted';
  hasWeights: boolean;
  channels: readonly NamedOption[];
  objects: readonly NamedOption[];
  attributes: readonly { key: string; values: readonly string[] }[];
}

/** What the figures below count: pickers that write the address, and the filters in force as chips. */
export function DashboardFilters(props: DashboardFiltersProps) {
  const t = useTranslations('dashboard');
  const words = useTranslations('enum');
  const id = useId();
  const [pending, startTransition] = useTransition();
  const [params, setParams] = useQueryStates(dashboardParams, {
    shallow: false,
    history: 'push',
    startTransition,
  });
  const { periods, period } = props;
  const at = periods.findIndex((one) => one.id === period);
  const step = (to: number) => {
    const next = periods[to];
    if (next) void setParams({ period: next.id, compare: null });
  };
  const nameOfPeriod = (periodId: string) => periods.find((one) => one.id === periodId)?.name ?? '';
  const comparisons = periods
    .filter((one) => one.id !== period)
    .map((one) => ({
      value: one.id,
      label: one.name,
      hint:
        one.id === props.previous
          ? t('filters.previous')
          : one.id === props.yearAgo
            ? t('filters.yearAgo')
            : undefined,
    }));

  const segment = readSegment(params.segment);
  const setSegment = (attribute: string, values: readonly string[]) => {
    const others = params.segment.filter((entry) => !entry.startsWith(`${encodeURIComponent(attribute)}=`));
    void setParams({ segment: [...others, ...values.map((value) => segmentEntry(attribute, value))] });
  };
  const without = <T extends string>(list: readonly T[], value: T) => list.filter((one) => one !== value);
  const chips: Chip[] = [
    ...params.phase.map((phase) => ({
      key: `phase ${phase}`,
      label: t('filters.phase'),
      value: words(`phases.${phase}`),
      remove: () => void setParams({ phase: without(params.phase, phase) }),
    })),
    ...params.channel.map((channel) => ({
      key: `channel ${channel}`,
      label: t('filters.channel'),
      value: props.channels.find((one) => one.id === channel)?.name ?? t('filters.gone'),
      remove: () => void setParams({ channel: without(params.channel, channel) }),
    })),
    ...params.object.map((object) => ({
      key: `object ${object}`,
      label: t('filters.object'),
      value: props.objects.find((one) => one.id === object)?.name ?? t('filters.gone'),
      remove: () => void setParams({ object: without(params.object, object) }),
    })),
    ...Object.entries(segment).flatMap(([attribute, values]) =>
      values.map((value) => ({
        key: `segment ${attribute} ${value}`,
        label: attribute,
        value,
        remove: () => setSegment(attribute, without(values, value)),
      })),
    ),
  ];
  const clear = () => void setParams({ phase: null, channel: null, object: null, segment: null });

  return (
    <div className="screen-only space-y-2.5" aria-busy={pending}>
      <div
        className={cn(
          'flex flex-wrap items-center gap-2 transition-opacity duration-100',
          pending && 'opacity-60',
        )}
      >
        {props.sources.length > 1 && (
          <SegmentedControl
            label={t('filters.source')}
            segments={props.sources.map((source) => ({ value: source, label: words(`sources.${source}`) }))}
            value={props.source}
            onChange={(source) => void setParams({ source, period: null, compare: null })}
          />
        )}
        {props.brands.length > 1 && (
          <Select
            aria-label={t('filters.brand')}
            className="w-auto max-w-56 min-w-36"
            options={props.brands.map(({ id: value, name }) => ({ value, label: name }))}
            value={props.brand}
            onChange={(brand) => void setParams({ brand, period: null, compare: null })}
          />
        )}
        {props.periodKinds.length > 1 && (
          <Select
            aria-label={t('filters.periodKind')}
            className="w-auto min-w-32"
            options={props.periodKinds.map((kind) => ({ value: kind, label: words(`periodKinds.${kind}`) }))}
            value={props.periodKind}
            onChange={(kind) =>
              void setParams({ kind: kind as PeriodKind | null, period: null, compare: null })
            }
          />
        )}
        {periods.length > 0 && (
          <div className="flex items-center gap-0.5">
            <Button
              size="icon"
              variant="ghost"
              aria-label={t('filters.earlier')}
              disabled={at < 0 || at >= periods.length - 1}
              onClick={() => step(at + 1)}
            >
              <ChevronLeft aria-hidden />
            </Button>
            <Select
              aria-label={t('filters.period')}
              className="w-auto max-w-56 min-w-32 font-medium"
              options={periods.map(({ id: value, name }) => ({ value, label: name }))}
              value={period}
              onChange={(next) => void setParams({ period: next, compare: null })}
            />
            <Button
              size="icon"
              variant="ghost"
              aria-label={t('filters.later')}
              disabled={at <= 0}
              onClick={() => step(at - 1)}
            >
              <ChevronRight aria-hidden />
            </Button>
          </div>
        )}
        {comparisons.length > 0 && (
          <div className="flex items-center gap-2">
            <span id={`${id}-compare`} className="text-sm text-ink-muted">
              {t('filters.comparedWith')}
            </span>
            <Select
              aria-labelledby={`${id}-compare`}
              className="w-auto max-w-56 min-w-28"
              placeholder={props.comparison ? nameOfPeriod(props.comparison) : t('filters.nothing')}
              options={comparisons}
              value={props.comparison}
              onChange={(compare) => void setParams({ compare })}
            />
          </div>
        )}
        {props.hasWeights && (
          <SegmentedControl
            label={t('filters.weighting')}
            segments={[
              { value: 'weighted', label: t('filters.weighted') },
              { value: 'unweighted', label: t('filters.unweighted') },
            ]}
            value={props.weighting}
            onChange={(weighting) => void setParams({ weighting })}
          />
        )}
        <Popover
          align="end"
          className="w-80 space-y-4"
          label={t('filters.title')}
          trigger={
            <Button>
              <SlidersHorizontal aria-hidden />
              {t('filters.title')}
              {chips.length > 0 && <span className="figures text-ink-subtle">{chips.length}</span>}
            </Button>
          }
        >
          <FieldFrame id={`${id}-phase`} label={t('filters.phase')}>
            <Combobox
              id={`${id}-phase`}
              multiple
              options={phases.map((value) => ({ value, label: words(`phases.${value}`) }))}
              value={params.phase}
              onChange={(phase) => void setParams({ phase: phase as Phase[] })}
              placeholder={t('filters.all')}
            />
          </FieldFrame>
          {props.channels.length > 0 && (
            <FieldFrame id={`${id}-channel`} label={t('filters.channel')}>
              <Combobox
                id={`${id}-channel`}
                multiple
                options={props.channels.map(({ id: value, name }) => ({ value, label: name }))}
                value={params.channel}
                onChange={(channel) => void setParams({ channel })}
                placeholder={t('filters.all')}
              />
            </FieldFrame>
          )}
          {props.objects.length > 0 && (
            <FieldFrame id={`${id}-object`} label={t('filters.object')}>
              <Combobox
                id={`${id}-object`}
                multiple
                options={props.objects.map(({ id: value, name }) => ({ value, label: name }))}
                value={params.object}
                onChange={(object) => void setParams({ object })}
                placeholder={t('filters.all')}
              />
            </FieldFrame>
          )}
          {props.attributes.map(({ key, values }) => (
            <FieldFrame key={key} id={`${id}-a-${key}`} label={key}>
              <Combobox
                id={`${id}-a-${key}`}
                multiple
                options={values.map((value) => ({ value, label: value }))}
                value={segment[key] ?? []}
                onChange={(next) => setSegment(key, next)}
                placeholder={t('filters.all')}
              />
            </FieldFrame>
          ))}
        </Popover>
      </div>
      <FilterChips chips={chips} onClear={clear} />
    </div>
  );
}
