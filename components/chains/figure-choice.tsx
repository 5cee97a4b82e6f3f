'use client';

import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { PlainSelect } from '@/components/ui/plain-select';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Source } from '@/db/values/ratings';

/** By which source and of which period the scores are; the address says it. */
export function FigureChoice({
  source,
  sources,
  periodId,
  periods,
}: {
  source: Source;
  sources: readonly Source[];
  periodId: string | null;
  periods: readonly { id: string; label: string }[];
}) {
  const t = useTranslations('chains.figure');
  const words = useTranslations('enum.sources');
  const router = useRouter();
  const pathname = usePathname();
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
        options={periods.map(({ id, label }) => ({ value: id, label }))}
        onChange={(period) => go({ source, period })}
      />
    </div>
  );
}
