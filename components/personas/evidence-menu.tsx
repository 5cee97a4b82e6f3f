'use client';

import { useTranslations } from 'next-intl';
import { evidenceTags, type EvidenceTag } from '@/db/values/personas';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { EvidenceSwatch } from './evidence-swatch';

/** How well a line is known: a pattern and a letter, and a menu to say otherwise. */
export function EvidenceMenu({ tag, onChange }: { tag: EvidenceTag; onChange?: (tag: EvidenceTag) => void }) {
  const t = useTranslations('personas.evidence');
  const enums = useTranslations('enum.evidenceTags');
  const mark = (
    <>
      <EvidenceSwatch tag={tag} />
      <span aria-hidden="true" className="w-3 text-xs">
        {t(`letter.${tag}`)}
      </span>
    </>
  );
  const name = t('of', { tag: enums(tag) });
  if (!onChange) {
    return (
      <span title={enums(tag)} className="inline-flex h-6 items-center gap-1 text-ink-muted">
        {mark}
        <span className="sr-only">{name}</span>
      </span>
    );
  }
  return (
    <DropdownMenu
      align="end"
      trigger={
        <Button size="sm" variant="ghost" aria-label={name} title={enums(tag)} className="gap-1 px-1.5">
          {mark}
        </Button>
      }
      entries={evidenceTags.map((one) => ({
        label: enums(one),
        icon: <EvidenceSwatch tag={one} />,
        checked: one === tag,
        onSelect: () => onChange(one),
      }))}
    />
  );
}
