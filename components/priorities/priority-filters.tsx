'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition, type ReactNode } from 'react';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Source } from '@/db/values/ratings';
import { ideals, prioritySubjects } from '@/lib/priorities/constants';
import { cn } from '@/lib/utils/cn';
import { linesAtATime, writePrioritiesParams, type PrioritiesParams } from './priorities-params';

interface NamedOption {
  id: string;
  name: string;
}

/** What stands for all respondents in the list of segments. */
const everybody = 'everybody';

/** What the lists below count: pickers that write the address. */
export function PriorityFilters({
  params: given,
  source,
  sources,
  period,
  periods,
  segments,
  children,
}: {
  params: PrioritiesParams;
  source: Source | null;
  sources: readonly Source[];
  period: string | null;
  /** Newest first. */
  periods: readonly NamedOption[];
  /** Of customers' answers; empty where none has rules, and for other sources. */
  segments: readonly NamedOption[];
  /** The figures; pale while others are on their way. */
  children: ReactNode;
}) {
  const t = useTranslations('priorities.filters');
  const words = useTranslations('enum.sources');
  const router = useRouter();
  const pathname = usePathname();
  const [pending, startTransition] = useTransition();
  const [params, showParams] = useOptimistic(given);
  const setParams = (patch: Partial<PrioritiesParams>) =>
    startTransition(() => {
      const next = { ...params, lines: linesAtATime, ...patch };
      showParams(next);
      router.push(`${pathname}${writePrioritiesParams(next)}`, { scroll: false });
    });
  return (
    <>
      <div className="screen-only flex flex-wrap items-center gap-2">
        <SegmentedControl
          label={t('of')}
          segments={prioritySubjects.map((value) => ({ value, label: t(value) }))}
          value={params.of}
          onChange={(of) => setParams({ of })}
        />
        {sources.length > 1 && (
          <SegmentedControl
            label={t('source')}
            segments={sources.map((value) => ({ value, label: words(value) }))}
            value={params.source ?? source ?? sources[0] ?? 'survey'}
            onChange={(next) => setParams({ source: next, period: null, segment: null })}
          />
        )}
        {periods.length > 0 && (
          <PlainSelect
            aria-label={t('period')}
            className="max-w-56 min-w-28"
            options={periods.map(({ id, name }) => ({ value: id, label: name }))}
            value={period}
            onChange={(next) => setParams({ period: next })}
          />
        )}
        {segments.length > 0 && (
          <PlainSelect
            aria-label={t('segment')}
            className="max-w-56 min-w-36"
            options={[
              { value: everybody, label: t('everybody') },
              ...segments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={segments.some(({ id }) => id === params.segment) ? params.segment : everybody}
            onChange={(next) => setParams({ segment: next === everybody ? null : next })}
          />
        )}
        <PlainSelect
          aria-label={t('ideal')}
          className="max-w-64 min-w-36"
          options={ideals.map((value) => ({ value, label: t(`by.${value}`) }))}
          value={params.ideal}
          onChange={(ideal) => setParams({ ideal })}
        />
      </div>
      <div
        aria-busy={pending}
        className={cn('flex flex-col gap-4 transition-opacity duration-100', pending && 'opacity-60')}
      >
        {children}
      </div>
    </>
  );
}
