import { useTranslations } from 'next-intl';
import type { FormRules } from '@/db/values/audits';

/** What a template asks besides its criteria. */
export function PlannedRules({ rules }: { rules: FormRules }) {
  const t = useTranslations('sharedForms');
  const words = useTranslations('auditForms.rules');
  const enums = useTranslations('enum.evidenceRules');
  const { step, askExpected, askQualities, evidenceRule, evidenceBelow, evidenceAbove } = rules;
  const number = (value: number) => t('number', { value });
  const lines = [
    { label: words('step'), value: words(step === 1 ? 'whole' : 'half') },
    { label: words('askExpected'), value: t(askExpected ? 'yes' : 'no') },
    { label: words('askQualities'), value: t(askQualities ? 'yes' : 'no') },
    { label: words('evidence'), value: enums(evidenceRule) },
    ...(evidenceRule === 'low' || evidenceRule === 'both'
      ? [{ label: words('evidenceBelow'), value: number(evidenceBelow) }]
      : []),
    ...(evidenceRule === 'high' || evidenceRule === 'both'
      ? [{ label: words('evidenceAbove'), value: number(evidenceAbove) }]
      : []),
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2 border-b border-line px-4 py-3 text-sm">
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-ink-subtle">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
