'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { ColumnRole } from '@/lib/imports/mapping/mapping-schema';
import type { Layout } from '@/lib/imports/mapping/mapping-values';
import type { ImportError } from '@/lib/imports/read/import-error';

const shown = 5;

/** What still keeps a mapping from being used, as sentences; the button to go on waits for them. */
export function MappingProblems({ problems }: { problems: readonly ImportError[] }) {
  const t = useTranslations('ratings');
  const words = useTranslations('imports');
  if (problems.length === 0) return null;
  const valuesOf = ({ values }: ImportError) => ({
    ...values,
    ...(values.role ? { role: t(`role.${values.role as ColumnRole}`) } : {}),
    ...(values.layout ? { layout: t(`layout.${values.layout as Layout}.name`) } : {}),
  });
  return (
    <Callout tone="warning" title={t('wizard.notReady')} live>
      <ul className="list-disc pl-4">
        {problems.slice(0, shown).map((problem, index) => (
          <li key={index}>{words(`error.${problem.reason}`, valuesOf(problem))}</li>
        ))}
        {problems.length > shown && <li>{t('wizard.moreProblems', { count: problems.length - shown })}</li>}
      </ul>
    </Callout>
  );
}
