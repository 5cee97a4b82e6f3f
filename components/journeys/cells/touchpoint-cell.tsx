'use client';

import { ArrowLeftRight, EyeOff, Hourglass, ListTodo } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { Card } from '@/lib/journeys/core/types';
import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import { cn } from '@/lib/utils/cn';
import type { CellProps } from '../editor/cell-props';
import { useReferences } from '../editor/map-context';
import { dragProps, DropCell } from './card-drag';
import { jumpBetween, metOf } from './column-jumps';
import { paintLook } from './paint';
import { usePrevious } from './use-cells';
import { useFigure, useFigures, usePaint, useThresholds } from './use-figures';
import { useCanEdit } from './cell-place';

/** Where a customer has to change medium, channel or unit to come here. */
export function JumpMark({ jump, className }: { jump: ChannelJump; className?: string }) {
  const t = useTranslations('mapCells.jump');
  const words = t('to', { changes: jump.changes.join('_') });
  return (
    <span title={words} className={cn('inline-flex shrink-0 text-ink-muted', className)}>
      <ArrowLeftRight aria-hidden className="size-3.5" />
      <span className="sr-only">{words}</span>
    </span>
  );
}

function useName(id: string | null): { name: string; isTrashed: boolean } {
  const t = useTranslations('mapCells.touchpoint');
  const { touchpoints } = useReferences();
  const figure = useFigure(id);
  const known = figure ?? (id === null ? undefined : touchpoints.get(id));
  return { name: known?.name ?? t('unknown'), isTrashed: known?.isTrashed ?? false };
}

const TouchpointCard = memo(function TouchpointCard({
  card,
  jump,
}: {
  card: Card;
  jump: ChannelJump | null;
}) {
  const t = useTranslations('mapCells.touchpoint');
  const stages = useTranslations('enum.lifecycleStages');
  const canEdit = useCanEdit();
  const figure = useFigure(card.touchpointId);
  const thresholds = useThresholds();
  const paint = usePaint();
  const { name, isTrashed } = useName(card.touchpointId);
  const look = paintLook(paint, figure, thresholds);
  const quiet = look ? '' : 'text-ink-muted';
  return (
    <div
      {...dragProps(card, canEdit)}
      className={cn(
        'min-w-0 rounded-inner border px-1.5 py-1',
        look ?? 'border-line-strong bg-surface',
        figure?.presence === 'proposed' && 'border-dashed',
      )}
    >
      <div className="flex items-start gap-1">
        {jump && <JumpMark jump={jump} className={cn('mt-0.5', look && 'text-inherit')} />}
        <span className={cn('line-clamp-2 min-w-0 flex-1 text-sm', isTrashed && 'line-through')}>{name}</span>
      </div>
      <div className={cn('flex flex-wrap items-center gap-x-2 text-xs', quiet)}>
        {isTrashed && <span>{t('trashed')}</span>}
        {figure && !isTrashed && (
          <>
            {figure.isWithheld ? (
              <span title={t('withheld')} className="inline-flex">
                <EyeOff aria-hidden className="size-3.5" />
                <span className="sr-only">{t('withheld')}</span>
              </span>
            ) : (
              <ScoreBadge
                score={figure.score}
                n={figure.n ?? undefined}
                thresholds={thresholds}
                className={look ? 'text-inherit [&_*]:text-inherit' : undefined}
              />
            )}
            {figure.lifecycle && <span>{stages(figure.lifecycle)}</span>}
            {figure.freshness === 'stale' && (
              <span title={t('stale')} className="inline-flex">
                <Hourglass aria-hidden className="size-3" />
                <span className="sr-only">{t('stale')}</span>
              </span>
            )}
            {figure.openActions > 0 && (
              <span
                title={t('openActions', { count: figure.openActions })}
                className="figures inline-flex items-center gap-0.5"
              >
                <ListTodo aria-hidden className="size-3.5" />
                <span aria-hidden>{figure.openActions}</span>
                <span className="sr-only">{t('openActions', { count: figure.openActions })}</span>
              </span>
            )}
          </>
        )}
      </div>
    </div>
  );
});

/** Touchpoints of the inventory with their figures, and where the customer has to jump to reach them. */
export function TouchpointCell({ lane, step, view }: CellProps) {
  const previous = usePrevious(lane.id, step.id, 'touchpointId');
  // Jumps depend on channels and units, which come with the figures.
  const { byId } = useFigures();
  const met = (id: string) => metOf(id, byId.get(id));
  const cards = view.cards.map((card, at) => {
    const from = at === 0 ? previous.split(' ').at(-1) : view.cards[at - 1]?.touchpointId;
    const to = card.touchpointId;
    return { card, jump: from && to ? jumpBetween(met(from), met(to)) : null };
  });
  return (
    <DropCell laneId={lane.id} stepId={step.id} className="flex size-full flex-col gap-1 overflow-hidden">
      {cards.map(({ card, jump }) => (
        <TouchpointCard key={card.id} card={card} jump={jump} />
      ))}
    </DropCell>
  );
}
