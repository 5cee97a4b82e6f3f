'use client';

import { ChevronRight, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { useFormat } from '@/lib/format/use-format';
import { nameLength } from '@/lib/touchpoints/constants';
import { cn } from '@/lib/utils/cn';
import type { TreeItem } from './tree-rows';
import type { ValueWords } from './value-words';

/** Where a dragged line would go: in front of another, behind it, or among its parts. */
export type DropZone = 'before' | 'into' | 'behind';

interface TreeLineProps {
  item: TreeItem;
  index: number;
  words: ValueWords;
  focusable: boolean;
  renaming: boolean;
  draggable: boolean;
  dropZone: DropZone | null;
  onToggle: () => void;
  onCurrent: () => void;
  onOpen: () => void;
  onRename: () => void;
  /** The new name, or null where it stays. */
  onRenamed: (name: string | null) => void;
  onDrag: (id: string | null, zone: DropZone) => void;
}

function zoneAt(event: React.DragEvent<HTMLElement>): DropZone {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  const part = (event.clientY - top) / height;
  return part < 0.3 ? 'before' : part > 0.7 ? 'behind' : 'into';
}

/** One line of the tree. */
export function TreeLine({
  item,
  index,
  words,
  focusable,
  renaming,
  draggable,
  dropZone,
  ...on
}: TreeLineProps) {
  const t = useTranslations('touchpoints.tree');
  const format = useFormat();
  const { row, level } = item;
  const details = [words.listed('phases', row.phase), row.channelId ? words.name.channels(row.channelId) : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-setsize={item.of}
      aria-posinset={item.place}
      aria-expanded={item.children > 0 ? item.expanded : undefined}
      aria-selected={focusable}
      data-line={item.id}
      tabIndex={focusable ? 0 : -1}
      draggable={draggable && !renaming}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.name);
        on.onDrag(item.id, 'into');
      }}
      onDragOver={(event) => on.onDrag(item.id, zoneAt(event))}
      onDragEnd={() => on.onDrag(null, 'into')}
      onMouseDown={on.onCurrent}
      onFocus={on.onCurrent}
      onDoubleClick={on.onRename}
      className={cn(
        'group absolute inset-x-0 flex h-row items-center gap-2 border-b border-line pr-4 text-sm hover:bg-hover focus-visible:-outline-offset-2',
        dropZone === 'into' && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
        dropZone === 'before' && 'shadow-[inset_0_2px_0_var(--accent)]',
        dropZone === 'behind' && 'shadow-[inset_0_-2px_0_var(--accent)]',
      )}
      style={{ top: `calc(var(--row) * ${index})`, paddingLeft: `${level * 1.25}rem` }}
    >
      {draggable && (
        <GripVertical
          aria-hidden
          className="absolute left-1 size-4 cursor-grab text-ink-subtle opacity-0 group-hover:opacity-100"
        />
      )}
      <span
        aria-hidden
        onClick={on.onToggle}
        className={cn(
          'flex size-6 shrink-0 items-center justify-center',
          item.children > 0 ? 'cursor-pointer text-ink-subtle hover:text-ink' : 'invisible',
        )}
      >
        <ChevronRight className={cn('size-4', item.expanded && 'rotate-90')} />
      </span>
      {renaming ? (
        <NameField name={row.name} label={words.field('name')} onDone={on.onRenamed} />
      ) : (
        <span
          className={cn('min-w-0 truncate font-medium', item.isPath && 'font-normal text-ink-muted')}
          onClick={on.onOpen}
          data-open
        >
          <span className="cursor-pointer hover:underline">{row.name}</span>
        </span>
      )}
      {item.children > 0 && (
        <span className="figures shrink-0 text-xs text-ink-subtle">
          {t('parts', { count: item.children, shown: format.number(item.children) })}
        </span>
      )}
      {row.presence !== 'existing' && (
        <Badge tone={row.presence === 'proposed' ? 'accent' : 'neutral'}>
          {words.listed('presences', row.presence)}
        </Badge>
      )}
      <span className="ml-auto hidden max-w-96 shrink-0 truncate pl-4 text-ink-subtle sm:block">
        {details}
      </span>
    </div>
  );
}

function NameField({
  name,
  label,
  onDone,
}: {
  name: string;
  label: string;
  onDone: (name: string | null) => void;
}) {
  return (
    <input
      autoFocus
      defaultValue={name}
      maxLength={nameLength}
      aria-label={label}
      onFocus={(event) => event.target.select()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') onDone(event.currentTarget.value.trim() || null);
        if (event.key === 'Escape') onDone(null);
      }}
      onBlur={(event) => onDone(event.target.value.trim() || null)}
      className="h-control-small min-w-0 flex-1 rounded-inner bg-surface px-1.5 font-medium outline-2 outline-accent"
    />
  );
}
