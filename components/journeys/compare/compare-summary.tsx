import { useTranslations } from 'next-intl';
import { StatTile } from '@/components/ui/stat-tile';
import { useFormat } from '@/lib/format/use-format';
import { differenceChanges, type MapComparison } from '@/lib/journeys/core/compare/types';

/** The comparison in four figures. */
export function CompareSummary({ comparison }: { comparison: MapComparison }) {
  const t = useTranslations('mapCompare.summary');
  const format = useFormat();
  const { curves, touchpoints, pains, differences } = comparison;
  const [first] = curves;
  const mean = (value: number | null | undefined) =>
    typeof value === 'number' ? format.number(value, { sign: true }) : '–';
  const fates = (wanted: string) => touchpoints.filter(({ fate }) => fate === wanted).length;
  const changes = (wanted: string) => differences.filter(({ change }) => change === wanted).length;
  const answered = pains.filter(({ answers }) => answers.length > 0).length;
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <StatTile
        label={t('emotion')}
        value={mean(first?.whole.difference)}
        detail={t('emotionDetail', {
          current: mean(first?.whole.current),
          future: mean(first?.whole.future),
        })}
      />
      <StatTile
        label={t('touchpoints')}
        value={format.number(fates('new'))}
        detail={t('touchpointsDetail', {
          gone: format.number(fates('gone')),
          moved: format.number(fates('moved')),
          kept: format.number(fates('kept')),
        })}
      />
      <StatTile
        label={t('pains')}
        value={pains.length === 0 ? '–' : t('of', { count: answered, all: pains.length })}
        detail={t(pains.length === 0 ? 'painsNone' : 'painsDetail')}
      />
      <StatTile
        label={t('differences')}
        value={format.number(differences.length)}
        detail={t(
          'differencesDetail',
          Object.fromEntries(differenceChanges.map((change) => [change, format.number(changes(change))])),
        )}
      />
    </div>
  );
}
