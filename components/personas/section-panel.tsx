'use client';

import { Ellipsis, GripVertical, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { personaLengths } from '@/lib/personas/constants';
import type { PersonaSection } from '@/lib/personas/types';
import { cn } from '@/lib/utils/cn';
import { InlineText } from './inline-text';

interface SectionActions {
  onRename: (title: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onDrag: (begun: boolean) => void;
  onDrop: () => void;
}

interface SectionPanelProps {
  section: PersonaSection;
  title: string;
  dragging: boolean;
  /** Opens a new line at the end; absent while one is written. */
  onDraft?: () => void;
  /** Says nothing to anybody on paper. */
  empty: boolean;
  children: ReactNode;
  /** Absent for readers. */
  actions?: SectionActions;
}

/** A section of a persona: its title, its lines, where the next one is written, and how it is moved. */
export function SectionPanel(props: SectionPanelProps) {
  const { section, title, dragging, empty, onDraft, children, actions } = props;
  const t = useTranslations('personas.section');
  const [over, setOver] = useState(false);
  const [naming, setNaming] = useState(false);
  const { id, kind, statements } = section;
  const entries: MenuEntry[] = [
    { label: t('rename'), onSelect: () => setNaming(true) },
    { label: t('up'), onSelect: () => actions?.onMove(-1), keys: ['Alt', 'Shift', '↑'] },
    { label: t('down'), onSelect: () => actions?.onMove(1), keys: ['Alt', 'Shift', '↓'] },
    'separator',
    { label: t('remove'), danger: true, onSelect: () => actions?.onRemove() },
  ];
  return (
    <section
      data-section={id}
      aria-labelledby={`section-${id}`}
      className={cn(
        'mb-4 rounded border border-line bg-surface break-inside-avoid',
        empty && 'print:hidden',
        dragging && over && 'bg-accent-soft',
      )}
      onDragOver={(event) => {
        if (!dragging) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        actions?.onDrop();
      }}
      onKeyDown={(event) => {
        if (!actions || !event.altKey || !event.shiftKey) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        actions.onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <header className="flex items-center gap-1 px-3 pt-2.5 pb-1">
        {actions && (
          <span
            draggable
            title={t('drag')}
            className="flex shrink-0 cursor-grab items-center text-ink-subtle max-md:hidden print:hidden"
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', title);
              const panel = event.currentTarget.closest('section');
              if (panel) event.dataTransfer.setDragImage(panel, 16, 16);
              actions.onDrag(true);
            }}
            onDragEnd={() => actions.onDrag(false)}
          >
            <GripVertical aria-hidden className="size-4" />
          </span>
        )}
        <h2 id={`section-${id}`} className="min-w-0 flex-1 px-1 font-semibold wrap-anywhere">
          {naming ? (
            <InlineText
              fresh
              value={section.title}
              label={t('title')}
              placeholder={title}
              maxLength={personaLengths.title}
              onSave={(next) => actions?.onRename(next)}
              onEnd={() => setNaming(false)}
            />
          ) : (
            title
          )}
        </h2>
        {actions && (
          <DropdownMenu
            align="end"
            trigger={
              <Button
                size="icon-sm"
                variant="ghost"
                aria-label={t('menu', { title })}
                className="print:hidden"
              >
                <Ellipsis />
              </Button>
            }
            entries={entries}
          />
        )}
      </header>
      <div className="px-2 pb-2">
        {children}
        {!actions && statements.length === 0 && kind !== 'channels' && (
          <p className="px-3 py-1 text-sm text-ink-muted">{t('nothing')}</p>
        )}
        {actions && kind !== 'channels' && onDraft && (
          <Button
            size="sm"
            variant="ghost"
            className="print:hidden"
            aria-label={t('addTo', { title })}
            onClick={onDraft}
          >
            <Plus />
            {t(`add.${kind === 'facts' || kind === 'sliders' ? kind : 'line'}`)}
          </Button>
        )}
      </div>
    </section>
  );
}
