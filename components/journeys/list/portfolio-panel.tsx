import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';

interface Named {
  id: string;
  name: string;
}

/** What the rule of the portfolio found. */
export interface PortfolioFindings {
  maps: number;
  wanted: number;
  personasWithout: readonly Named[];
  channelsWithout: readonly Named[];
  isComplete: boolean;
}

/** Which maps a brand lacks, each a link to its making. */
export function PortfolioPanel({
  base,
  portfolio: { maps, wanted, personasWithout, channelsWithout, isComplete },
  mayWrite,
}: {
  base: string;
  portfolio: PortfolioFindings;
  mayWrite: boolean;
}) {
  const t = useTranslations('maps.portfolio');
  const missing = [
    { key: 'personas', param: 'persona', items: personasWithout },
    { key: 'channels', param: 'channel', items: channelsWithout },
  ] as const;
  return (
    <Panel id="portfolio" title={t('title')} description={t('rule', { wanted })}>
      {isComplete ? (
        <p className="flex items-center gap-2 text-sm">
          <Check aria-hidden className="size-4 text-accent-ink" />
          {t('complete', { maps })}
        </p>
      ) : (
        <div className="grid gap-x-8 gap-y-4 text-sm md:grid-cols-3">
          <div>
            <h3 className="font-medium">{t('count')}</h3>
            <p className="figures mt-1 text-ink-muted">{t('of', { maps, wanted })}</p>
            <Progress
              className="mt-2 max-w-48"
              label={t('count')}
              value={Math.min(maps, wanted)}
              max={wanted}
              valueText={t('of', { maps, wanted })}
            />
          </div>
          {missing.map(({ key, param, items }) => (
            <div key={key}>
              <h3 className="font-medium">{t(`${key}.title`)}</h3>
              {items.length === 0 ? (
                <p className="mt-1 text-ink-muted">{t(`${key}.none`)}</p>
              ) : (
                <ul className="mt-1 flex flex-col">
                  {items.map(({ id, name }) => (
                    <li key={id} className="wrap-anywhere">
                      {mayWrite ? (
                        <Link
                          href={`${base}/maps/new?type=current-state&${param}=${id}`}
                          className="inline-flex min-h-6 items-center text-accent-ink underline decoration-accent-line underline-offset-3 hover:decoration-current coarse:min-h-11"
                        >
                          {t(`${key}.create`, { name })}
                        </Link>
                      ) : (
                        name
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </div>
      )}
    </Panel>
  );
}
