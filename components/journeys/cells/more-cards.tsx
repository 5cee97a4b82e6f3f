'use client';

import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';

/** The cards for which a row has no room: counted for the eye, named for screen readers. */
export function MoreCards({ names }: { names: readonly string[] }) {
  const t = useTranslations('mapCells');
  const format = useFormat();
  if (names.length === 0) return null;
  const all = format.list(names);
  return (
    <span title={all} className="text-xs leading-4 text-ink-muted">
      {t('more', { count: names.length })}
      <span className="sr-only">: {all}</span>
    </span>
  );
}
