import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { LifeEntry } from '@/lib/touchpoints/lifecycle/list-stages';

/** On a touchpoint's passport: its life so far, the last stage first. */
export function LifePanel({ base, entries }: { base: string; entries: readonly LifeEntry[] }) {
  const t = useTranslations('lifecycle.history');
  const stages = useTranslations('enum.lifecycleStages');
  const format = useFormat();
  if (entries.length === 0) return null;
  return (
    <Panel title={t('title')} flush>
      <ol className="divide-y divide-line">
        {entries.map(({ id, stage, isRetirement, since, reason, replacement, person }) => (
          <li key={id} className="break-inside-avoid space-y-0.5 px-4 py-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">
                {stage ? stages(stage) : t(isRetirement ? 'retired' : 'takenBack')}
              </span>
              <span className="figures text-sm text-ink-muted">{format.date(since)}</span>
              {person && <span className="text-sm text-ink-muted">{person}</span>}
            </p>
            {reason && <p className="text-sm wrap-anywhere">{reason}</p>}
            {replacement && (
              <p className="text-sm">
                <span className="text-ink-muted">{t('replacedBy')} </span>
                <Link
                  href={`${base}/touchpoints/${replacement.id}`}
                  className="underline underline-offset-3 wrap-anywhere"
                >
                  {replacement.name}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
