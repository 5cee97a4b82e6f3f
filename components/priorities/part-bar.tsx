import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import type { RankAround } from '@/lib/priorities/prioritize';

/** A part of a priority on 0–10 with a bar, and the ranks that a point less and a point more of it would give. */
export function PartBar({ points, around, rank }: { points: number; around: RankAround; rank: number }) {
  const t = useTranslations('priorities.table');
  const format = useFormat();
  const isSteady = around.less === rank && around.more === rank;
  return (
    <div className="min-w-24">
      <div className="flex items-center gap-2">
        <span className="figures w-8 text-right">{format.number(points, { decimals: 1 })}</span>
        <span aria-hidden className="h-1.5 flex-1 rounded-full bg-active">
          <span
            className="block h-full rounded-full bg-accent"
            style={{ width: `${Math.min(10, Math.max(0, points)) * 10}%` }}
          />
        </span>
      </div>
      <p className="figures text-xs text-ink-subtle">
        {isSteady ? t('steady') : t('around', { less: around.less, more: around.more })}
      </p>
    </div>
  );
}
