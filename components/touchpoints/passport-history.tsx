'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import { touchpointFields, type TouchpointField } from '@/lib/touchpoints/fields';
import type { HistoryEntry, TouchpointRow } from '@/lib/touchpoints/types';
import type { ValueWords } from './value-words';

const isField = (key: string): key is TouchpointField => key in touchpointFields;

/** Who changed what, when, before and after; the newest first. */
export function PassportHistory({
  history,
  row,
  words,
}: {
  history: readonly HistoryEntry[];
  row: TouchpointRow;
  words: ValueWords;
}) {
  const t = useTranslations('touchpoints.passport.history');
  const actions = useTranslations('activity');
  const format = useFormat();
  if (history.length === 0) return null;

  const said = (field: TouchpointField, values: Record<string, unknown> | null) =>
    values && field in values
      ? words.text({ ...row, [field]: values[field] } as TouchpointRow, field, () => '') || t('nothing')
      : t('nothing');

  return (
    <Panel title={t('title')} flush className="print:hidden">
      <ol className="divide-y divide-line">
        {history.map(({ id, at, action, personName, before, after }) => {
          const fields = Object.keys(after ?? {}).filter(isField);
          return (
            <li key={id} className="px-4 py-2 text-sm">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-medium">{actions.has(action) ? actions(action) : action}</span>
                {personName && <span className="text-ink-muted">{personName}</span>}
                <time dateTime={at} className="figures ml-auto text-xs text-ink-subtle">
                  {format.dateTime(at)}
                </time>
              </p>
              {fields.map((field) => (
                <p key={field} className="text-ink-muted wrap-anywhere">
                  {t('change', {
                    field: words.field(field),
                    before: said(field, before),
                    after: said(field, after),
                  })}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
