'use client';

import { useTranslations } from 'next-intl';
import type { CellProps } from '../editor/cell-props';
import { useReferences } from '../editor/map-context';
import { dragProps, DropCell } from './card-drag';
import { columnJump } from './column-jumps';
import { JumpMark } from './jump-mark';
import { MediumIcon } from './medium-icon';
import { usePrevious } from './use-cells';
import { useChoices } from './use-figures';
import { useCanEdit } from './cell-place';

/** The channels of a column, with a mark where the customer has to change from those before. */
export function ChannelCell({ lane, step, view }: CellProps) {
  const t = useTranslations('mapCells.channel');
  const canEdit = useCanEdit();
  const { channels } = useReferences();
  const choices = useChoices();
  const previous = usePrevious(lane.id, step.id, 'channelId');
  const known = (id: string) => choices?.channels.find((channel) => channel.id === id);
  const asColumn = (ids: readonly string[]) => ids.map((id) => ({ id, medium: known(id)?.medium ?? null }));
  const jump = columnJump(
    asColumn(previous === '' ? [] : previous.split(' ')),
    asColumn(view.cards.flatMap(({ channelId }) => channelId ?? [])),
  );
  return (
    <DropCell laneId={lane.id} stepId={step.id} className="size-full overflow-hidden">
      <div className="flex flex-wrap items-center gap-1">
        {view.cards.map((card, at) => {
          const id = card.channelId ?? '';
          const name = known(id)?.name ?? channels.get(id)?.name ?? (card.text || t('unknown'));
          return (
            <span
              key={card.id}
              {...dragProps(card, canEdit)}
              title={name}
              className="inline-flex max-w-full items-center gap-1 rounded-inner border border-line bg-sunken px-1.5 py-0.5 text-xs"
            >
              {at === 0 && jump && <JumpMark jump={jump} />}
              <MediumIcon medium={known(id)?.medium} />
              <span className="truncate">{name}</span>
            </span>
          );
        })}
      </div>
    </DropCell>
  );
}
