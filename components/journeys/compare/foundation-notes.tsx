import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Callout } from '@/components/ui/callout';
import { useFormat } from '@/lib/format/use-format';
import type { FoundationWarning } from '@/lib/journeys/core/check-foundation';

/** Why a future state stands on uncertain ground, each with what to do. `action` stands beside the first of them. */
export function FoundationNotes({
  warnings,
  title,
  action,
}: {
  warnings: readonly FoundationWarning[];
  /** Of the map of today; empty where there is none. */
  title: string;
  action?: ReactNode;
}) {
  const t = useTranslations('mapCompare.foundation');
  const format = useFormat();
  const textOf = (warning: FoundationWarning) => {
    if (warning.kind === 'stale') {
      return t('stale.text', { title, date: format.date(warning.reviewDue) });
    }
    if (warning.kind !== 'assumed') return t(`${warning.kind}.text`, { title });
    const { assumed, written, share } = warning;
    return t('assumed.text', {
      title,
      assumed: format.number(assumed),
      written: format.number(written),
      share: format.percent(share),
    });
  };
  return warnings.map((warning, at) => (
    <Callout
      key={warning.kind}
      tone="warning"
      title={t(`${warning.kind}.title`)}
      action={at === 0 ? action : undefined}
    >
      <span className="wrap-anywhere">{textOf(warning)}</span>
    </Callout>
  ));
}
