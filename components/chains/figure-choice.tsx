'use client';

import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Source } from '@/db/values/ratings';
import type { ChainLife } from '@/lib/chains/life-types';
import { namePeriod } from '@/lib/format/name-period';
import { useFormat } from '@/lib/format/use-format';

/** By which source and of which period the scores are; the address says it. */
export function FigureChoice({
  source,
  sources,
  periodId,
  periods,
  firstFiscalMonth,
}: {
  source: Source;
  sources: readonly Source[];
  periodId: string | null;
  periods: ChainLife['periods'];
  firstFiscalMonth: number;
}) {
  const t = useTranslations('chains.figure');
  const words = useTranslations('enum.sources');
  const router = useRouter();
  const pathname = usePathname();
  const format = useFormat();
  /** With the cycles whose visits went into it. */
  const nameOf = (period: ChainLife['periods'][number]) => {
    const name = namePeriod(format, period, firstFiscalMonth);
    const cycles = format.list(period.cycles);
    return cycles ? t('periodCycles', { period: name, cycles }) : name;
  };
  const go = (chosen: Record<string, string>) =>
    router.push(`${pathname}?${new URLSearchParams(chosen)}`, { scroll: false });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {sources.length > 1 && (
        <SegmentedControl
          label={t('source')}
          segments={sources.map((one) => ({ value: one, label: words(one) }))}
          value={source}
          onChange={(one) => go({ source: one })}
        />
      )}
      <PlainSelect
        aria-label={t('period')}
        value={periodId}
        options={periods.map((period) => ({ value: period.id, label: nameOf(period) }))}
        onChange={(period) => go({ source, period })}
      />
    </div>
  );
}
