import { useTranslations } from 'next-intl';
import { StatTile } from '@/components/ui/stat-tile';
import { useFormat } from '@/lib/format/use-format';
import type { JourneyPlan } from '@/lib/ratings/journey/journey-types';

const namesShown = 4;

/** How many touchpoints and channels a journey makes, and what the inventory had already. */
export function JourneyEffect({ plan }: { plan: JourneyPlan }) {
  const t = useTranslations('ratings.journey');
  const format = useFormat();
  const { counts, channels, stages } = plan;
  const fresh = channels.filter(({ isNew }) => isNew).length;
  const names = channels.slice(0, namesShown).map(({ name }) => name);
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-3">
      <StatTile
        label={t('made')}
        value={format.number(counts.new)}
        unit={t('touchpoints', { count: counts.new })}
        detail={t('inStages', { count: stages.length })}
      />
      <StatTile
        label={t('there')}
        value={format.number(counts.known)}
        unit={t('touchpoints', { count: counts.known })}
        detail={counts.again > 0 ? t('namedAgain', { count: counts.again }) : t('stay')}
      />
      <StatTile
        label={t('channels')}
        value={format.number(channels.length)}
        unit={t('newChannels', { count: fresh })}
        detail={names.length > 0 ? names.join(', ') : undefined}
      />
    </div>
  );
}
