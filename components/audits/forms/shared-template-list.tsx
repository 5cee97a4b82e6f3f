'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { SharedFormSummary } from '@/lib/audits/forms/shared/types';

/** Forms that other brands of the organization share; each leads to what would come along. */
export function SharedTemplateList({
  base,
  templates,
}: {
  base: string;
  templates: readonly SharedFormSummary[];
}) {
  const t = useTranslations('sharedForms');
  const forms = useTranslations('auditForms');
  return (
    <ul className="divide-y divide-line">
      {templates.map(({ id, name, brand, version, criteria }) => (
        <li key={id} className="px-4 py-2.5">
          <Link
            href={`${base}/audits/forms/templates/${id}`}
            className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline"
          >
            {name}
          </Link>
          <span className="block text-sm text-ink-muted">
            {t('from', { brand, version })} · {forms('criteriaCount', { count: criteria })}
          </span>
        </li>
      ))}
    </ul>
  );
}
