import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { ChainLife } from '@/lib/chains/life-types';
import { useFormat } from '@/lib/format/use-format';
import { ChainDrawing } from './chain-drawing';
import { useSumWords } from './use-sum-words';

/** The chain as it would be once all marks are carried out, and what that saves. */
export function ProspectPanel({ life }: { life: ChainLife }) {
  const t = useTranslations('chains.prospect');
  const format = useFormat();
  const say = useSumWords();
  const { chain, prospect, scores, thresholds, currency, effort } = life;
  const stays = new Set(prospect.ids);
  const links = chain.links.filter(({ touchpointId }) => stays.has(touchpointId));
  const saved = [
    { key: 'touches' as const, value: format.number(prospect.touchesSaved) },
    { key: 'minutes' as const, value: say(prospect.minutesSaved, (value) => format.number(value)) },
    { key: 'cost' as const, value: say(prospect.costSaved, (value) => format.money(value, currency)) },
  ];
  return (
    <Panel
      title={t('title')}
      description={
        prospect.changed > 0
          ? t('touchesThen', {
              now: effort.whole.touches,
              then: effort.whole.touches - prospect.touchesSaved,
            })
          : undefined
      }
    >
      {prospect.changed === 0 ? (
        <p className="max-w-prose text-sm text-ink-muted">{t('nothing')}</p>
      ) : (
        <div className="flex flex-col gap-4">
          <dl className="grid gap-4 sm:grid-cols-3">
            {saved.map(({ key, value }) => (
              <div key={key}>
                <dt className="text-sm text-ink-muted">{t(key)}</dt>
                <dd className="figures mt-1 text-lg font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
          {links.length === 0 ? (
            <p className="text-sm text-ink-muted">{t('gone')}</p>
          ) : (
            <>
              <ChainDrawing
                label={t('drawing')}
                thresholds={thresholds}
                links={links.map(({ touchpointId, name }) => ({
                  id: touchpointId,
                  name,
                  score: scores[touchpointId]?.score ?? null,
                }))}
                passages={prospect.passages}
              />
              <p className="text-sm wrap-anywhere text-ink-muted">
                {t('stays', { names: format.list(links.map(({ name }) => name)) })}
              </p>
            </>
          )}
        </div>
      )}
    </Panel>
  );
}
