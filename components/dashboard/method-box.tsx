'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';

export interface MethodLine {
  key: string;
  term: string;
  text: string;
}

/** What the figures are made of and how: the last thing on the page, and on paper the small print. */
export function MethodBox({ lines }: { lines: readonly MethodLine[] }) {
  const t = useTranslations('dashboard.method');
  return (
    <Panel id="method" title={t('title')}>
      <dl className="figures grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[max-content_1fr]">
        {lines.map(({ key, term, text }) => (
          <div key={key} className="contents">
            <dt className="text-ink-muted">{term}</dt>
            <dd className="max-w-prose max-sm:mb-1.5">{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
