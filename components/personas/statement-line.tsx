'use client';

import { Ellipsis, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PersonaSectionKind } from '@/db/values/personas';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { personaLengths } from '@/lib/personas/constants';
import type { Statement } from '@/lib/personas/types';
import { cn } from '@/lib/utils/cn';
import { EvidenceMenu } from './evidence-menu';
import { InlineText } from './inline-text';
import { PoleSlider } from './pole-slider';

export type StatementPatch = Partial<Omit<Statement, 'id' | 'position'>>;

export interface StatementActions {
  /** `seen` is the text that stood there when writing began. */
  onChange: (patch: StatementPatch, seen?: string) => void;
  /** By one place within the section. */
  onMove: (by: 1 | -1) => void;
  onMoveTo: (sectionId: string) => void;
  onRemove: () => void;
  /** Opens a new line below. */
  onNext: () => void;
  onPasteLines: (text: string) => void;
  onDrag: (begun: boolean) => void;
  onDrop: () => void;
}

interface StatementLineProps {
  kind: PersonaSectionKind;
  statement: Statement;
  /** Whether some line is being dragged. */
  dragging: boolean;
  /** Other sections that it can go to. */
  places: readonly { id: string; title: string }[];
  /** Absent for readers. */
  actions?: StatementActions;
}

/** One line of a section: a statement, a fact or a slider, with how well it is known. */
export function StatementLine({ kind, statement, dragging, places, actions }: StatementLineProps) {
  const t = useTranslations('personas.line');
  const [over, setOver] = useState(false);
  const [sourcing, setSourcing] = useState(false);
  const { id, label, opposite, text, value, evidence, source } = statement;
  const readOnly = !actions;
  const change = (patch: StatementPatch) => actions?.onChange(patch);
  const named = text || [label, opposite].filter(Boolean).join(' – ') || t('empty');
  const entries: MenuEntry[] = [
    { label: t('up'), onSelect: () => actions?.onMove(-1), keys: ['Alt', 'Shift', '↑'] },
    { label: t('down'), onSelect: () => actions?.onMove(1), keys: ['Alt', 'Shift', '↓'] },
    ...(places.length > 0
      ? [
          {
            label: t('moveTo'),
            items: places.map((place) => ({
              label: place.title,
              onSelect: () => actions?.onMoveTo(place.id),
            })),
          },
        ]
      : []),
    'separator',
    { label: source ? t('changeSource') : t('addSource'), onSelect: () => setSourcing(true) },
    ...(kind === 'sliders' && value !== null
      ? [{ label: t('clearValue'), onSelect: () => change({ value: null }) }]
      : []),
    { label: t('remove'), danger: true, onSelect: () => actions?.onRemove() },
  ];
  const pole = (which: 'label' | 'opposite', align: string) => (
    <div className={cn('min-w-0 flex-1', align)}>
      <InlineText
        value={statement[which]}
        label={t(which === 'label' ? 'leftPole' : 'rightPole')}
        placeholder={t(which === 'label' ? 'leftPole' : 'rightPole')}
        maxLength={personaLengths.label}
        readOnly={readOnly}
        className={cn('text-sm', align)}
        onSave={(next) => change({ [which]: next })}
      />
    </div>
  );
  const words = (
    <InlineText
      value={text}
      label={kind === 'facts' ? label || t('fact') : t('text')}
      placeholder={kind === 'facts' ? t('factValue') : t('textPlaceholder')}
      maxLength={personaLengths.text}
      readOnly={readOnly}
      onSave={(next, seen) =>
        next === '' && label === '' ? actions?.onRemove() : actions?.onChange({ text: next }, seen)
      }
      onEnter={actions?.onNext}
      onPasteLines={actions?.onPasteLines}
    />
  );
  return (
    <li
      data-statement={id}
      className={cn(
        'group flex items-start gap-1 rounded-inner px-2 py-1 break-inside-avoid',
        dragging && over && 'bg-accent-soft',
      )}
      onDragOver={(event) => {
        if (!dragging) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        actions?.onDrop();
      }}
      onKeyDown={(event) => {
        if (!actions || !event.altKey || !event.shiftKey) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        actions.onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      {actions && (
        <span
          draggable
          title={t('drag')}
          className="flex h-6 shrink-0 cursor-grab items-center text-ink-subtle max-md:hidden print:hidden"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', named);
            const line = event.currentTarget.closest('li');
            if (line) event.dataTransfer.setDragImage(line, 16, 16);
            actions.onDrag(true);
          }}
          onDragEnd={() => actions.onDrag(false)}
        >
          <GripVertical aria-hidden className="size-3.5" />
        </span>
      )}
      <div className="min-w-0 flex-1 px-1">
        {kind === 'sliders' ? (
          <>
            <div className="flex items-start gap-3">
              {pole('label', 'text-left')}
              {pole('opposite', 'text-right')}
            </div>
            <PoleSlider
              left={label}
              right={opposite}
              value={value}
              onChange={actions && ((next) => change({ value: next }))}
            />
          </>
        ) : kind === 'facts' ? (
          <div className="flex flex-wrap gap-x-3 sm:flex-nowrap">
            <div className="w-full text-ink-muted sm:w-32 sm:shrink-0">
              <InlineText
                value={label}
                label={t('factLabel')}
                placeholder={t('factLabel')}
                maxLength={personaLengths.label}
                readOnly={readOnly}
                onSave={(next) => change({ label: next })}
              />
            </div>
            <div className="min-w-0 flex-1">{words}</div>
          </div>
        ) : (
          words
        )}
        {(source !== '' || sourcing) && (
          <div className="flex items-baseline gap-1 text-sm text-ink-muted">
            <span className="shrink-0">{t('sourceIs')}</span>
            <div className="min-w-0 flex-1">
              <InlineText
                key={String(sourcing)}
                fresh={sourcing && source === ''}
                value={source}
                label={t('source')}
                placeholder={t('sourcePlaceholder')}
                maxLength={personaLengths.source}
                readOnly={readOnly}
                onSave={(next) => change({ source: next })}
                onEnd={() => setSourcing(false)}
              />
            </div>
          </div>
        )}
      </div>
      <EvidenceMenu tag={evidence} onChange={actions && ((tag) => change({ evidence: tag }))} />
      {actions && (
        <DropdownMenu
          align="end"
          trigger={
            <Button
              size="icon-sm"
              variant="ghost"
              aria-label={t('menu', { text: named })}
              className="print:hidden"
            >
              <Ellipsis />
            </Button>
          }
          entries={entries}
        />
      )}
    </li>
  );
}
