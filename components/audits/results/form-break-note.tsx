import { useTranslations } from 'next-intl';
import { formBreaks } from '@/lib/audits/results/form-breaks';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { useFormat } from '@/lib/format/use-format';

/** Where figures of a closed cycle were made by another version of the form, against the last cycle or within this one. */
export function FormBreakNote({ snapshot, className }: { snapshot: Snapshot; className?: string }) {
  const t = useTranslations('auditResults.formBreak');
  const format = useFormat();
  const breaks = formBreaks(snapshot);
  if (breaks.length === 0) return null;
  return (
    <p className={className}>
      {breaks
        .map((one) => {
          if (one.kind === 'within')
            return t('within', { from: one.from, to: one.to, date: format.date(one.at) });
          return one.former.name === one.name
            ? t('version', { from: one.former.number, to: one.number, cycle: snapshot.previous?.name ?? '' })
            : t('form', {
                from: t('named', one.former),
                to: t('named', { name: one.name, number: one.number }),
                cycle: snapshot.previous?.name ?? '',
              });
        })
        .join(' ')}
    </p>
  );
}
