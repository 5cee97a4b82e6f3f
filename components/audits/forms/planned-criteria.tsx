import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import type { TouchpointKind } from '@/db/values/touchpoint-kinds';
import type { PlannedCriterion } from '@/lib/audits/forms/shared/types';

const tones = { matched: 'accent', kind: 'warning', leftOut: 'danger' } as const;

/** The criteria of a template, each with what it becomes here. */
export function PlannedCriteria({ criteria }: { criteria: readonly PlannedCriterion[] }) {
  const t = useTranslations('sharedForms');
  const forms = useTranslations('auditForms.criterion');
  const kinds = useTranslations('touchpointKinds');
  const kindName = (kind: string | null) => (kind ? kinds(kind as TouchpointKind) : '');
  const asked = ({ touchpoint, kind, takenAs }: PlannedCriterion) => {
    if (takenAs !== 'same' && touchpoint)
      return t(`as.${takenAs}`, { name: touchpoint.name, kind: kindName(touchpoint.kind) });
    return kind ? forms('ofKind', { kind: kindName(kind) }) : forms('ofAll');
  };
  if (criteria.length === 0) return <p className="px-4 py-3 text-sm text-ink-muted">{t('noCriteria')}</p>;
  return (
    <ol className="divide-y divide-line">
      {criteria.map((criterion) => {
        const { key, question, help, weight, critical, takenAs } = criterion;
        const anchors = (['anchorLow', 'anchorMiddle', 'anchorHigh'] as const).filter((at) => criterion[at]);
        return (
          <li key={key} className="flex flex-col gap-1 px-4 py-3">
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium wrap-anywhere">{question}</span>
              {critical && <Badge tone="danger">{t('critical')}</Badge>}
              {takenAs !== 'same' && <Badge tone={tones[takenAs]}>{t(`badge.${takenAs}`)}</Badge>}
            </span>
            <span className="text-sm text-ink-muted">
              {asked(criterion)} · {t('weight', { weight })}
            </span>
            {help && <span className="text-sm text-ink-muted wrap-anywhere">{help}</span>}
            {anchors.length > 0 && (
              <dl className="grid gap-x-4 gap-y-1 text-sm md:grid-cols-3">
                {anchors.map((at) => (
                  <div key={at} className="min-w-0">
                    <dt className="text-ink-subtle">{forms(at)}</dt>
                    <dd className="wrap-anywhere">{criterion[at]}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ol>
  );
}
