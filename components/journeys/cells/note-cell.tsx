'use client';

import { Lightbulb, Target, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { Card } from '@/lib/journeys/core/types';
import type { CellProps } from '../editor/cell-props';
import { useReferences } from '../editor/map-context';
import { dragProps, DropCell } from './card-drag';
import { useChoices } from './use-figures';
import { useCanEdit, useCellPlace } from './cell-place';
import { fitCards } from './fit-cards';
import { MoreCards } from './more-cards';
import { cn } from '@/lib/utils/cn';

const icons = { pain: TriangleAlert, opportunity: Lightbulb } as const;

/** The name of a person of the brand, as far as it is known. */
export function usePersonName(id: string | null): string | null {
  const { people } = useReferences();
  const choices = useChoices();
  if (id === null) return null;
  return choices?.people.find((person) => person.id === id)?.name ?? people.get(id)?.name ?? null;
}

const NoteCard = memo(function NoteCard({ card, isCompact }: { card: Card; isCompact: boolean }) {
  const canEdit = useCanEdit();
  const owner = usePersonName(card.ownerId);
  const Icon = card.kind === 'opportunity' ? icons.opportunity : icons.pain;
  return (
    <div
      {...dragProps(card, canEdit)}
      title={[card.text, card.note].filter(Boolean).join('\n')}
      className={cn(
        'min-w-0 shrink-0 rounded-inner border border-line-strong bg-surface px-1.5',
        isCompact ? 'py-px' : 'py-1',
      )}
    >
      <div className="flex items-start gap-1">
        <Icon aria-hidden className="mt-1 size-3 shrink-0 text-ink-subtle" />
        <span className={cn('min-w-0 flex-1 text-sm', isCompact ? 'truncate' : 'line-clamp-2')}>
          {card.text}
        </span>
      </div>
      {!isCompact && (owner !== null || card.metric !== '') && (
        <div className="flex min-w-0 gap-x-2 pl-4 text-xs text-ink-muted">
          {owner !== null && <span className="max-w-1/2 shrink-0 truncate">{owner}</span>}
          {card.metric !== '' && (
            <span className="inline-flex min-w-0 items-center gap-0.5">
              <Target aria-hidden className="size-3 shrink-0" />
              <span className="truncate">{card.metric}</span>
            </span>
          )}
        </div>
      )}
    </div>
  );
});

/** Pains or opportunities of a step. */
export function NoteCell({ lane, step, view }: CellProps) {
  const isInGrid = useCellPlace() === 'grid';
  const { shown, isCompact } = fitCards(isInGrid ? lane.height : 'auto', view.cards.length);
  return (
    <DropCell laneId={lane.id} stepId={step.id} className="flex size-full flex-col gap-1 overflow-hidden">
      {view.cards.slice(0, shown).map((card) => (
        <NoteCard key={card.id} card={card} isCompact={isCompact} />
      ))}
      <MoreCards names={view.cards.slice(shown).map(({ text }) => text)} />
    </DropCell>
  );
}
