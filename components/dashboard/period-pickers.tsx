'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PlainSelect } from '@/components/ui/plain-select';
import type { PeriodKind } from '@/db/values/ratings';
import type { DashboardParams } from './dashboard-params';
import type { NamedOption } from './list-filters';

export interface PeriodChoice {
  periodKind: PeriodKind | null;
  periodKinds: readonly PeriodKind[];
  /** Newest first. */
  periods: readonly NamedOption[];
  period: string | null;
  comparison: string | null;
  /** The periods before the chosen one and a year before it, where there are such. */
  previous: string | null;
  yearAgo: string | null;
}

/** Which period is shown, and which one it is compared with. */
export function PeriodPickers({
  periodKind,
  periodKinds,
  periods,
  period,
  comparison,
  previous,
  yearAgo,
  setParams,
}: PeriodChoice & { setParams: (patch: Partial<DashboardParams>) => void }) {
  const t = useTranslations('dashboard.filters');
  const words = useTranslations('enum.periodKinds');
  const at = periods.findIndex((one) => one.id === period);
  const step = (to: number) => {
    const next = periods[to];
    if (next) setParams({ period: next.id, compare: null });
  };
  const hintOf = (id: string) => (id === previous ? t('previous') : id === yearAgo ? t('yearAgo') : null);
  const comparisons = periods
    .filter((one) => one.id !== period)
    .map(({ id, name }) => ({ value: id, label: [name, hintOf(id)].filter(Boolean).join(' · ') }));
  return (
    <>
      {periodKinds.length > 1 && (
        <PlainSelect
          aria-label={t('periodKind')}
          options={periodKinds.map((kind) => ({ value: kind, label: words(kind) }))}
          value={periodKind}
          onChange={(kind) => setParams({ kind, period: null, compare: null })}
        />
      )}
      {periods.length > 0 && (
        <div className="flex items-center gap-0.5">
          <Button
            size="icon"
            variant="ghost"
            aria-label={t('earlier')}
            disabled={at < 0 || at >= periods.length - 1}
            onClick={() => step(at + 1)}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <PlainSelect
            aria-label={t('period')}
            className="max-w-56 min-w-28 font-medium"
            options={periods.map(({ id, name }) => ({ value: id, label: name }))}
            value={period}
            onChange={(next) => setParams({ period: next, compare: null })}
          />
          <Button
            size="icon"
            variant="ghost"
            aria-label={t('later')}
            disabled={at <= 0}
            onClick={() => step(at - 1)}
          >
            <ChevronRight aria-hidden />
          </Button>
        </div>
      )}
      {comparisons.length > 0 && (
        <label className="flex items-center gap-2 text-sm text-ink-muted">
          {t('comparedWith')}
          <PlainSelect
            aria-label={t('comparedWith')}
            className="max-w-56 min-w-28"
            placeholder={t('nothing')}
            options={comparisons}
            value={comparison}
            onChange={(compare) => setParams({ compare })}
          />
        </label>
      )}
    </>
  );
}
