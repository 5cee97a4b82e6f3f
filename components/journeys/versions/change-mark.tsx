import { ArrowLeftRight, Minus, Pencil, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';
import type { Mark } from './version-table-rows';

export type Change = Exclude<Mark, 'same'>;

const icons = { added: Plus, removed: Minus, changed: Pencil, moved: ArrowLeftRight } as const;
const inks: Readonly<Record<Change, string>> = {
  added: 'text-accent-ink',
  removed: 'text-danger-ink',
  changed: 'text-warning-ink',
  moved: 'text-ink-muted',
};

/** What happened to a cell, a row or a column by icon and word; patterns of the cell say it too (markLook). */
export function ChangeMark({ mark, className }: { mark: Change; className?: string }) {
  const t = useTranslations('mapVersions.marks');
  const Icon = icons[mark];
  return (
    <span
      className={cn(
        'flex w-fit items-center gap-1 text-xs font-medium',
        mark === 'removed' && 'bg-danger-soft',
        inks[mark],
        className,
      )}
    >
      <Icon aria-hidden className="size-3 shrink-0" />
      {t(mark)}
    </span>
  );
}

/** Ground and edge of something that changed: a plain, a hatched, a dashed and a dotted one. */
export const markLook: Readonly<Record<Mark, string>> = {
  same: '',
  added: 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]',
  removed: 'hatch bg-danger-soft text-danger-ink',
  changed: 'bg-warning-soft outline-1 -outline-offset-2 outline-dashed outline-warning-line',
  moved: 'bg-sunken outline-1 -outline-offset-2 outline-dotted outline-line-control',
};
