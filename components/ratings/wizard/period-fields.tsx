'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { DateInput } from '@/components/ui/date-input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { periodKinds, type PeriodKind } from '@/db/values/ratings';
import { fiscalPlace } from '@/lib/format/period';
import { useFormat } from '@/lib/format/use-format';
import type { FixedPeriod, Mapping } from '@/lib/imports/mapping/mapping-schema';
import { granularities, type Granularity } from '@/lib/imports/mapping/mapping-values';
import { parsePeriod, periodOfDate, periodSpan } from '@/lib/imports/mapping/period';

type PeriodRule = Mapping['period'];

const parts: Record<Exclude<PeriodKind, 'custom' | 'year'>, number> = { half: 2, quarter: 4, month: 12 };

function spanOf(kind: Exclude<PeriodKind, 'custom'>, year: number, part: number, firstMonth: number) {
  if (kind === 'year') return parsePeriod(String(year), firstMonth);
  if (kind === 'month') return parsePeriod(`${year}-${String(part).padStart(2, '0')}`);
  return parsePeriod(`${year}-${kind === 'half' ? 'H' : 'Q'}${part}`, firstMonth);
}

/** Year and place in it of a period's first day. */
function placeOf(period: FixedPeriod, firstMonth: number): { year: number; part: number } {
  const { year, quarter, half } = fiscalPlace(period.start, firstMonth);
  const month = Number(period.start.slice(5, 7));
  const byKind = { year: 1, half, quarter, month, custom: 1 };
  return {
    year: period.kind === 'month' ? Number(period.start.slice(0, 4)) : Number(year.slice(0, 4)),
    part: byKind[period.kind],
  };
}

function FixedFields({
  period,
  firstMonth,
  latestYear,
  onChange,
}: {
  period: FixedPeriod;
  firstMonth: number;
  latestYear: number;
  onChange: (period: FixedPeriod) => void;
}) {
  const t = useTranslations('ratings');
  const words = useTranslations('enum');
  const format = useFormat();
  const ids = { kind: useId(), year: useId(), part: useId(), start: useId(), end: useId() };
  const { kind } = period;
  const { year, part } = placeOf(period, firstMonth);
  const set = (nextKind: Exclude<PeriodKind, 'custom'>, nextYear: number, nextPart: number) => {
    const span = spanOf(nextKind, nextYear, nextPart, firstMonth);
    if (span) onChange({ kind: nextKind, start: span.start });
  };
  const changeKind = (next: PeriodKind) => {
    if (next === 'custom')
      return onChange({ kind: next, start: period.start, end: periodSpan(period)?.end ?? period.start });
    const span = periodOfDate(period.start, next, next === 'month' ? 1 : firstMonth);
    onChange({ kind: next, start: span.start });
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <FieldFrame id={ids.kind} label={t('wizard.periodKind')}>
        <Select
          id={ids.kind}
          className="w-40"
          options={periodKinds.map((value) => ({ value, label: words(`periodKinds.${value}`) }))}
          value={kind}
          onChange={(next) => next && changeKind(next as PeriodKind)}
        />
      </FieldFrame>
      {kind === 'custom' ? (
        <>
          <FieldFrame id={ids.start} label={t('wizard.firstDay')}>
            <DateInput
              id={ids.start}
              value={period.start}
              onChange={(start) => start && onChange({ ...period, start })}
            />
          </FieldFrame>
          <FieldFrame id={ids.end} label={t('wizard.lastDay')}>
            <DateInput
              id={ids.end}
              value={period.end ?? null}
              onChange={(end) => onChange({ ...period, end: end ?? undefined })}
            />
          </FieldFrame>
        </>
      ) : (
        <>
          <FieldFrame id={ids.year} label={t('wizard.year')}>
            <YearInput
              id={ids.year}
              value={year}
              latest={latestYear}
              onChange={(next) => set(kind, next, part)}
            />
          </FieldFrame>
          {kind !== 'year' && (
            <FieldFrame id={ids.part} label={words(`periodKinds.${kind}`)}>
              <Select
                id={ids.part}
                className="w-44"
                options={Array.from({ length: parts[kind] }, (_, index) => {
                  const span = spanOf(kind, year, index + 1, firstMonth);
                  return {
                    value: String(index + 1),
                    label: span ? format.period(span, { firstFiscalMonth: firstMonth }) : '',
                  };
                })}
                value={String(part)}
                onChange={(next) => next && set(kind, year, Number(next))}
              />
            </FieldFrame>
          )}
        </>
      )}
    </div>
  );
}

/** A year as a choice: typed years fail by one digit unseen. */
function YearInput({
  id,
  value,
  latest,
  onChange,
}: {
  id: string;
  value: number;
  latest: number;
  onChange: (year: number) => void;
}) {
  return (
    <Select
      id={id}
      className="w-28"
      options={Array.from({ length: 30 }, (_, index) => String(latest - index))
        .concat(String(value))
        .filter((year, index, all) => all.indexOf(year) === index)
        .map((year) => ({ value: year, label: year }))}
      value={String(value)}
      onChange={(next) => next && onChange(Number(next))}
    />
  );
}

/** When the answers were given: one stated period for all, or what a column of the file says. */
export function PeriodFields({
  rule,
  onChange,
  firstMonth,
  hasDate,
  hasPeriod,
  today,
}: {
  rule: PeriodRule;
  onChange: (rule: PeriodRule) => void;
  /** First month of the workspace's year. */
  firstMonth: number;
  hasDate: boolean;
  hasPeriod: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
}) {
  const t = useTranslations('ratings');
  const words = useTranslations('enum');
  const granularityId = useId();
  const from = 'kind' in rule ? 'fixed' : rule.from;
  const choose = (next: 'fixed' | 'date' | 'period') => {
    if (next === from) return;
    if (next === 'fixed') {
      const { start } = periodOfDate(today, 'quarter', firstMonth);
      onChange({ kind: 'quarter', start });
    } else {
      onChange({ from: next, granularity: 'quarter', firstMonth });
    }
  };
  return (
    <div className="space-y-3">
      <SegmentedControl
        className="max-sm:flex max-sm:flex-col"
        label={t('wizard.periodFrom')}
        segments={[
          { value: 'fixed', label: t('wizard.periodFixed') },
          { value: 'date', label: t('wizard.periodDate'), disabled: !hasDate && from !== 'date' },
          { value: 'period', label: t('wizard.periodColumn'), disabled: !hasPeriod && from !== 'period' },
        ]}
        value={from}
        onChange={choose}
      />
      {'kind' in rule ? (
        <FixedFields
          period={rule}
          firstMonth={firstMonth}
          latestYear={Number(today.slice(0, 4)) + 1}
          onChange={onChange}
        />
      ) : rule.from === 'period' ? null : (
        <FieldFrame id={granularityId} label={t('wizard.granularity')} className="w-48">
          <Select
            id={granularityId}
            options={granularities.map((value) => ({ value, label: words(`periodKinds.${value}`) }))}
            value={rule.granularity}
            onChange={(next) => next && onChange({ ...rule, granularity: next as Granularity })}
          />
        </FieldFrame>
      )}
      {!hasDate && !hasPeriod && <p className="text-sm text-ink-muted">{t('wizard.periodHint')}</p>}
    </div>
  );
}
