import { useTranslations } from 'next-intl';
import type { EvidenceLevel } from '@/db/values/journeys';
import { cn } from '@/lib/utils/cn';

const looks: Record<Exclude<EvidenceLevel, 'none'>, string> = {
  assumption: 'border-dashed border-line-control text-ink-muted',
  partly: 'border-line-control bg-active text-ink',
  researched: 'border-ink-muted bg-ink-muted text-surface',
};

/** How well the text of a cell is known: a letter, and the word for who does not see it. */
export function EvidenceSign({ level, className }: { level: EvidenceLevel; className?: string }) {
  const t = useTranslations('mapEditor.letters');
  const words = useTranslations('enum.evidenceLevels');
  if (level === 'none') return null;
  return (
    <span
      title={words(level)}
      className={cn(
        'inline-flex size-4 shrink-0 items-center justify-center rounded-inner border text-[0.6875rem] leading-none font-semibold',
        looks[level],
        className,
      )}
    >
      <span aria-hidden>{t(level)}</span>
      <span className="sr-only">{words(level)}</span>
    </span>
  );
}
