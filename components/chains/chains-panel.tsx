import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';

/** On a touchpoint's passport the chains in which it stands, on a channel's page those that enter by it. */
export function ChainsPanel({
  base,
  chains,
  which = 'standsIn',
}: {
  base: string;
  chains: readonly { id: string; name: string; touchpoints: number }[];
  which?: 'standsIn' | 'enterBy';
}) {
  const t = useTranslations('chains');
  if (chains.length === 0) return null;
  return (
    <Panel title={t(which)} flush>
      <ul className="divide-y divide-line">
        {chains.map(({ id, name, touchpoints }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2 break-inside-avoid">
            <Link
              href={`${base}/chains/${id}`}
              className="inline-flex min-h-6 items-center wrap-anywhere hover:underline coarse:min-h-11"
            >
              {name}
            </Link>
            <span className="figures text-sm text-ink-muted">{t('touchpoints', { count: touchpoints })}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
