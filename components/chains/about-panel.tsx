import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import type { Chain } from '@/lib/chains/types';

/** What sets a chain off, where it begins, what it leads to; a flag where nothing follows it. */
export function AboutPanel({ listPath, chain }: { listPath: string; chain: Chain }) {
  const t = useTranslations('chains.about');
  const fates = useTranslations('enum.chainFates');
  const { trigger, entryChannel, successor, successorId, fate, mergeInto, mergeIntoId } = chain;
  const lines = [
    { key: 'trigger' as const, value: trigger },
    { key: 'entry' as const, value: entryChannel },
    { key: 'successor' as const, value: successor, id: successorId },
    { key: 'fate' as const, value: fate && fates(fate) },
    { key: 'mergeInto' as const, value: mergeInto, id: mergeIntoId },
  ].filter(({ value }) => value);
  return (
    <Panel title={t('title')}>
      <div className="flex flex-col gap-3">
        {lines.length > 0 && (
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
            {lines.map(({ key, value, id }) => (
              <div key={key}>
                <dt className="text-sm text-ink-muted">{t(key)}</dt>
                <dd className="wrap-anywhere">
                  {id ? (
                    <Link href={`${listPath}/${id}`} className="underline underline-offset-3">
                      {value}
                    </Link>
                  ) : (
                    value
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {successor === null && fate === null && (
          <Callout tone="warning" title={t('noSuccessor')}>
            {t('noSuccessorText')}
          </Callout>
        )}
      </div>
    </Panel>
  );
}
