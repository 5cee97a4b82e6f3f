import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import { priorityParts, type PriorityPart } from '@/lib/priorities/constants';
import type { RankedItem } from '@/lib/priorities/types';

/** The part of which a point more or less moves the rank furthest; null where none moves it. */
function mostTelling({ rank, around }: RankedItem): PriorityPart | null {
  const reach = (part: PriorityPart) =>
    Math.max(Math.abs(around[part].less - rank), Math.abs(around[part].more - rank));
  const [first] = [...priorityParts].sort((a, b) => reach(b) - reach(a));
  return first && reach(first) > 0 ? first : null;
}

/** Why something stands where it does, in sentences that can be checked by hand. */
export function RankReasons({
  item,
  total,
  idealBy,
}: {
  item: RankedItem;
  total: number;
  idealBy: 'ideal' | 'competitor';
}) {
  const t = useTranslations('priorities.why');
  const parts = useTranslations('priorities.parts');
  const format = useFormat();
  const one = (value: number) => format.number(value, { decimals: 1 });
  const two = (value: number) => format.number(value, { decimals: 2 });
  const { score, ideal, impact, costEffectiveness, deficit, index, interval, rank, best, worst, links } =
    item;
  if (!score || ideal === null || impact === null || costEffectiveness === null) return null;
  const telling = mostTelling(item);
  return (
    <ul className="max-w-prose space-y-1 text-sm text-ink-muted">
      <li>
        {t('formula', {
          deficit: two(deficit),
          impact: two(impact / 10),
          cost: two(costEffectiveness / 10),
          index: one(index),
        })}
      </li>
      <li>
        {t(links ? 'chainDeficit' : 'deficit', {
          score: two(score.mean),
          low: two(score.interval?.low ?? score.mean),
          high: two(score.interval?.high ?? score.mean),
          by: idealBy,
          ideal: two(ideal),
          missing: two(deficit * 10),
          link: item.target?.name ?? '',
          rated: links?.rated ?? 0,
          of: links?.of ?? 0,
        })}
      </li>
      <li>
        {best === worst
          ? t('sure', { rank: best, total, low: one(interval.low), high: one(interval.high) })
          : t('band', { best, worst, total, low: one(interval.low), high: one(interval.high) })}
      </li>
      <li>
        {telling
          ? t('telling', {
              part: parts(telling),
              rank,
              less: item.around[telling].less,
              more: item.around[telling].more,
            })
          : t('steady')}
      </li>
    </ul>
  );
}
