'use client';

import { ChevronLeft, ChevronRight, SlidersHorizontal } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition, type ReactNode } from 'react';
import { DropPanel } from '@/components/layout/drop-panel';
import { Button, buttonVariants } from '@/components/ui/button';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { PeriodKind, Source } from '@/db/values/ratings';
import { phases } from '@/db/values/touchpoints';
import { cn } from '@/lib/utils/cn';
import {
  readDashboardParams,
  readSegment,
  readSegmentIds,
  segmentEntry,
  writeParams,
  type DashboardParams,
} from './dashboard-params';
import { FilterChips, type Chip } from './filter-chips';
import { FilterGroup, type LabelledValue } from './filter-group';

export interface NamedOption {
  id: string;
  name: string;
}

/** Something known of respondents, as people call it, and the labels that occur. */
export interface FilterAttribute {
  key: string;
  label: string;
  values: readonly string[];
}

export interface DashboardFiltersProps {
  params: DashboardParams;
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
  /** Whether those are of touchpoints, by impact, and not of answers. */
  byImpact: boolean;
  channels: readonly NamedOption[];
  objects: readonly NamedOption[];
  owners: readonly NamedOption[];
  /** Segments with rules. */
  segments: readonly (NamedOption & { archived: boolean })[];
  attributes: readonly FilterAttribute[];
  /** At the end of the line of pickers. */
  actions?: ReactNode;
  /** The figures; pale while others are on their way. */
  children: ReactNode;
}

const optionsOf = (list: readonly NamedOption[]): LabelledValue[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));
const without = <T extends string>(list: readonly T[], value: T) => list.filter((one) => one !== value);

/** What the figures below count: pickers that write the address, and the filters in force as chips. */
export function DashboardFilters(props: DashboardFiltersProps) {
  const t = useTranslations('dashboard');
  const words = useTranslations('enum');
  const router = useRouter();
  const pathname = usePathname();
  const [pending, startTransition] = useTransition();
  const [params, showParams] = useOptimistic(props.params);
  const setParams = (patch: Partial<DashboardParams>) =>
    startTransition(() => {
      // How the table stands is written into the address without the server.
      const { show, sort } = readDashboardParams(
        Object.fromEntries(new URLSearchParams(window.location.search)),
      );
      const next = { ...params, show, sort, ...patch };
      showParams(next);
      router.push(`${pathname}${writeParams(next)}`, { scroll: false });
    });

  const { periods, period } = props;
  const at = periods.findIndex((one) => one.id === period);
  const step = (to: number) => {
    const next = periods[to];
    if (next) setParams({ period: next.id, compare: null });
  };
  const hintOf = (id: string) =>
    id === props.previous ? t('filters.previous') : id === props.yearAgo ? t('filters.yearAgo') : null;
  const comparisons = periods
    .filter((one) => one.id !== period)
    .map(({ id, name }) => ({ value: id, label: [name, hintOf(id)].filter(Boolean).join(' · ') }));

  const segment = readSegment(params.segment);
  const segmentIds = readSegmentIds(params.segment);
  // Auditors score for a segment and are of none.
  const offered = props.segments.filter(
    ({ id, archived }) => segmentIds.includes(id) || (!archived && props.source !== 'auditors'),
  );
  const segmentOptions = optionsOf(offered);
  const setSegmentIds = (chosen: readonly string[]) =>
    setParams({
      segment: [...params.segment.filter((entry) => !segmentIds.includes(entry)), ...chosen],
    });
  const setSegment = (attribute: string, values: readonly string[]) => {
    const others = params.segment.filter((entry) => !entry.startsWith(`${encodeURIComponent(attribute)}=`));
    setParams({ segment: [...others, ...values.map((value) => segmentEntry(attribute, value))] });
  };
  const lists = [
    { key: 'channel', label: t('filters.channel'), options: optionsOf(props.channels) },
    { key: 'object', label: t('filters.object'), options: optionsOf(props.objects) },
    { key: 'owner', label: t('filters.owner'), options: optionsOf(props.owners) },
  ] as const;
  const phaseOptions = phases.map((value) => ({ value, label: words(`phases.${value}`) }));
  const setPhases = (chosen: readonly string[]) =>
    setParams({ phase: phases.filter((phase) => chosen.includes(phase)) });

  const chips: Chip[] = [
    ...params.phase.map((phase) => ({
      key: `phase ${phase}`,
      label: t('filters.phase'),
      value: words(`phases.${phase}`),
      remove: () => setPhases(without(params.phase, phase)),
    })),
    ...lists.flatMap(({ key, label, options }) =>
      params[key].map((id) => ({
        key: `${key} ${id}`,
        label,
        value: options.find(({ value }) => value === id)?.label ?? t('filters.gone'),
        remove: () => setParams({ [key]: without(params[key], id) }),
      })),
    ),
    ...segmentIds.map((id) => ({
      key: `segment ${id}`,
      label: t('filters.segment'),
      value: segmentOptions.find(({ value }) => value === id)?.label ?? t('filters.gone'),
      remove: () => setSegmentIds(without(segmentIds, id)),
    })),
    ...Object.entries(segment).flatMap(([key, values]) => {
      const attribute = props.attributes.find((one) => one.key === key);
      return values.map((value) => ({
        key: `segment ${key} ${value}`,
        label: attribute?.label ?? key,
        value,
        remove: () => setSegment(key, without(values, value)),
      }));
    }),
  ];
  const clear = () => setParams({ phase: [], channel: [], object: [], owner: [], segment: [] });

  return (
    <>
      <div className="screen-only space-y-2.5">
        <div className="flex flex-wrap items-center gap-2">
          {props.sources.length > 1 && (
            <SegmentedControl
              label={t('filters.source')}
              segments={props.sources.map((source) => ({ value: source, label: words(`sources.${source}`) }))}
              value={params.source ?? props.source}
              onChange={(source) => setParams({ source, period: null, compare: null })}
            />
          )}
          {props.brands.length > 1 && (
            <PlainSelect
              aria-label={t('filters.brand')}
              className="max-w-56 min-w-36"
              options={optionsOf(props.brands)}
              value={props.brand}
              onChange={(brand) => setParams({ brand, period: null, compare: null })}
            />
          )}
          {props.periodKinds.length > 1 && (
            <PlainSelect
              aria-label={t('filters.periodKind')}
              options={props.periodKinds.map((kind) => ({
                value: kind,
                label: words(`periodKinds.${kind}`),
              }))}
              value={props.periodKind}
              onChange={(kind) => setParams({ kind, period: null, compare: null })}
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
              <PlainSelect
                aria-label={t('filters.period')}
                className="max-w-56 min-w-28 font-medium"
                options={optionsOf(periods)}
                value={period}
                onChange={(next) => setParams({ period: next, compare: null })}
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
            <label className="flex items-center gap-2 text-sm text-ink-muted">
              {t('filters.comparedWith')}
              <PlainSelect
                aria-label={t('filters.comparedWith')}
                className="max-w-56 min-w-28"
                placeholder={t('filters.nothing')}
                options={comparisons}
                value={props.comparison}
                onChange={(compare) => setParams({ compare })}
              />
            </label>
          )}
          {props.hasWeights && (
            <SegmentedControl
              label={t('filters.weighting')}
              segments={[
                { value: 'weighted', label: t(props.byImpact ? 'filters.byImpact' : 'filters.weighted') },
                { value: 'unweighted', label: t(props.byImpact ? 'filters.equal' : 'filters.unweighted') },
              ]}
              value={params.weighting ?? props.weighting}
              onChange={(weighting) => setParams({ weighting })}
            />
          )}
          <DropPanel
            label={t('filters.title')}
            className="w-80 p-1"
            buttonClassName={cn(buttonVariants({ variant: 'secondary' }), 'aria-expanded:bg-hover')}
            button={
              <>
                <SlidersHorizontal aria-hidden />
                {t('filters.title')}
                {chips.length > 0 && <span className="figures text-ink-subtle">{chips.length}</span>}
              </>
            }
          >
            {() => (
              <>
                <FilterGroup
                  open
                  label={t('filters.phase')}
                  options={phaseOptions}
                  chosen={params.phase}
                  onChange={setPhases}
                />
                {lists
                  .filter(({ options }) => options.length > 0)
                  .map(({ key, label, options }) => (
                    <FilterGroup
                      key={key}
                      label={label}
                      options={options}
                      chosen={params[key]}
                      onChange={(values) => setParams({ [key]: values })}
                    />
                  ))}
                {segmentOptions.length > 0 && (
                  <FilterGroup
                    label={t('filters.segment')}
                    options={segmentOptions}
                    chosen={segmentIds}
                    onChange={setSegmentIds}
                  />
                )}
                {props.attributes.map(({ key, label, values }) => (
                  <FilterGroup
                    key={`segment ${key}`}
                    label={label}
                    options={values.map((value) => ({ value, label: value }))}
                    chosen={segment[key] ?? []}
                    onChange={(next) => setSegment(key, next)}
                  />
                ))}
              </>
            )}
          </DropPanel>
          {props.actions}
        </div>
        <FilterChips chips={chips} onClear={clear} />
      </div>
      <div
        aria-busy={pending}
        className={cn('flex flex-col gap-4 transition-opacity duration-100', pending && 'opacity-60')}
      >
        {props.children}
      </div>
    </>
  );
}
