import { useTranslations } from 'next-intl';
import { Progress } from '@/components/ui/progress';
import type { FirstTouchpoints as Count } from '@/lib/collection/types';

/** "n of 10", until the first ten touchpoints stand. */
export function FirstTouchpoints({ standing, goal }: Count) {
  const t = useTranslations('collection.first');
  const words = standing >= goal ? t('done', { goal }) : t('progress', { standing, goal });
  return (
    <div className="space-y-1.5">
      <p className="figures text-sm font-medium">{words}</p>
      <Progress value={standing} max={goal} label={t('label')} valueText={words} />
    </div>
  );
}
