'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { moveCard } from '@/lib/journeys/core/edits-cells';
import type { Card } from '@/lib/journeys/core/types';
import { useGrid, useMap } from '../../editor/map-context';
import { useMapWords } from '../../editor/use-map-words';
import { useEdit } from '../use-edit';

/** Everything that dragging a card does, and taking it away, by single presses. */
export function CardMenu({
  card,
  cards,
  name,
  removeLabel,
  extra = [],
}: {
  card: Card;
  /** All of the cell, in their order. */
  cards: readonly Card[];
  name: string;
  removeLabel: string;
  extra?: readonly MenuEntry[];
}) {
  const t = useTranslations('mapCells');
  const { store } = useMap();
  const grid = useGrid();
  const edit = useEdit();
  const at = cards.findIndex(({ id }) => id === card.id);
  const here = cellId(card.laneId, card.stepId);
  const put = (cell: string, after: string | null | undefined) =>
    edit(moveCard(store.map(), card.id, { cell, after }), 'move');
  const words = useMapWords();
  const steps = grid.stages.map(({ steps: inStage, ...stage }) => ({
    label: words.stage(stage),
    items: inStage.map(({ id, title }): MenuEntry => ({
      // A stage of one step is often named alone.
      label: inStage.length === 1 && title === '' ? words.stage(stage) : words.stepOf(store.map(), id),
      disabled: id === card.stepId,
      onSelect: () => put(cellId(card.laneId, id), undefined),
    })),
  }));
  const targets: MenuEntry[] = steps.every(({ items }) => items.length <= 1)
    ? steps.flatMap(({ items }) => items)
    : steps.filter(({ items }) => items.length > 0);
  return (
    <DropdownMenu
      align="end"
      trigger={
        <Button size="icon-sm" variant="ghost" aria-label={t('cardMenu', { name })}>
          <Ellipsis aria-hidden />
        </Button>
      }
      entries={[
        ...extra,
        { label: t('moveUp'), disabled: at <= 0, onSelect: () => put(here, cards[at - 2]?.id ?? null) },
        {
          label: t('moveDown'),
          disabled: at >= cards.length - 1,
          onSelect: () => put(here, cards[at + 1]?.id),
        },
        { label: t('moveTo'), items: targets, disabled: grid.steps.length < 2 },
        'separator',
        {
          label: removeLabel,
          onSelect: () => edit([{ type: 'remove', kind: 'card', id: card.id }], 'remove'),
        },
      ]}
    />
  );
}
