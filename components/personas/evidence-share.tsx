'use client';

import { useTranslations } from 'next-intl';
import { evidenceTags } from '@/db/values/personas';
import { useFormat } from '@/lib/format/use-format';
import { researchedShare } from '@/lib/personas/evidence';
import type { EvidenceCounts } from '@/lib/personas/types';
import { EvidenceSwatch } from './evidence-swatch';

/** "41 % researched", and what the rest rests on. */
export function EvidenceShare({ counts, detailed = false }: { counts: EvidenceCounts; detailed?: boolean }) {
  const t = useTranslations('personas.evidence');
  const enums = useTranslations('enum.evidenceTags');
  const format = useFormat();
  const share = researchedShare(counts);
  if (share === null) return <p className="text-sm text-ink-muted">{t('empty')}</p>;
  return (
    <div className="space-y-1.5 text-sm">
      <p className="figures font-medium">{t('share', { share: format.percent(share) })}</p>
      <div aria-hidden="true" className="h-1.5 overflow-hidden rounded-full bg-active">
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
      {detailed && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-muted">
          {evidenceTags.map((tag) => (
            <li key={tag} className="figures flex items-center gap-1.5">
              <EvidenceSwatch tag={tag} />
              {t('count', { tag: enums(tag), count: counts[tag] })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
