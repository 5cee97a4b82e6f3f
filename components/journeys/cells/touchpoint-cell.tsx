'use client';

import { EyeOff, Hourglass, ListTodo, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { Card } from '@/lib/journeys/core/types';
import type { TouchpointFigure } from '@/lib/journeys/figure-types';
import type { ChannelJump } from '@/lib/journeys/core/channel-jumps';
import { cn } from '@/lib/utils/cn';
import type { CellProps } from '../editor/cell-props';
import { useReferences } from '../editor/map-context';
import { dragProps, DropCell } from './card-drag';
import { jumpBetween, metOf } from './column-jumps';
import { JumpMark } from './jump-mark';
import { paintLook } from './paint';
import { usePrevious } from './use-cells';
import { useFigure, useFigures, usePaint, useThresholds } from './use-figures';
import { useCanEdit, useCellPlace } from './cell-place';
import { fitCards } from './fit-cards';
import { MoreCards } from './more-cards';

/** A card that came from a template or a file says what it means until it is linked. */
function useName({ touchpointId: id, text }: Card): { name: string; isTrashed: boolean } {
  const t = useTranslations('mapCells.touchpoint');
  const { touchpoints } = useReferences();
  const figure = useFigure(id);
  const known = figure ?? (id === null ? undefined : touchpoints.get(id));
  return { name: known?.name ?? (text || t('unknown')), isTrashed: known?.isTrashed ?? false };
}

/** A picture with words for those who do not see it. */
function Sign({ icon: Icon, words, count }: { icon: LucideIcon; words: string; count?: number }) {
  return (
    <span title={words} className="figures inline-flex shrink-0 items-center gap-0.5 text-xs">
      <Icon aria-hidden className="size-3.5" />
      {count !== undefined && <span aria-hidden>{count}</span>}
      <span className="sr-only">{words}</span>
    </span>
  );
}

/** What is known of a touchpoint; in a compact card only its score and its open actions. */
function CardFigures({
  figure,
  isPainted,
  isCompact,
}: {
  figure: TouchpointFigure;
  isPainted: boolean;
  isCompact: boolean;
}) {
  const t = useTranslations('mapCells.touchpoint');
  const stages = useTranslations('enum.lifecycleStages');
  const thresholds = useThresholds();
  const { openActions, lifecycle, freshness, isWithheld, score, n } = figure;
  const actions = openActions > 0 && (
    <Sign icon={ListTodo} words={t('openActions', { count: openActions })} count={openActions} />
  );
  return (
    <>
      {isCompact && actions}
      {isWithheld ? (
        <Sign icon={EyeOff} words={t('withheld')} />
      ) : (
        <ScoreBadge
          score={score}
          n={isCompact ? undefined : (n ?? undefined)}
          thresholds={thresholds}
          className={isPainted ? 'text-inherit [&_*]:text-inherit' : undefined}
        />
      )}
      {!isCompact && lifecycle && <span>{stages(lifecycle)}</span>}
      {!isCompact && freshness === 'stale' && <Sign icon={Hourglass} words={t('stale')} />}
      {!isCompact && actions}
    </>
  );
}

const TouchpointCard = memo(function TouchpointCard({
  card,
  jump,
  isCompact,
}: {
  card: Card;
  jump: ChannelJump | null;
  isCompact: boolean;
}) {
  const t = useTranslations('mapCells.touchpoint');
  const canEdit = useCanEdit();
  const figure = useFigure(card.touchpointId);
  const look = paintLook(usePaint(), figure, useThresholds());
  const { name, isTrashed } = useName(card);
  const told = isTrashed ? (
    <span>{t('trashed')}</span>
  ) : (
    figure && <CardFigures figure={figure} isPainted={look !== null} isCompact={isCompact} />
  );
  const isUnlinked = card.touchpointId === null;
  return (
    <div
      {...dragProps(card, canEdit)}
      className={cn(
        'min-w-0 shrink-0 rounded-inner border px-1.5',
        isCompact ? 'py-px' : 'py-1',
        look ?? 'border-line-strong bg-surface',
        (isUnlinked || figure?.presence === 'proposed') && 'border-dashed',
      )}
    >
      <div className="flex items-start gap-1">
        {jump && <JumpMark jump={jump} className={cn('mt-0.5', look && 'text-inherit')} />}
        <span
          title={isUnlinked ? `${name}: ${t('unlinked')}` : name}
          className={cn(
            'min-w-0 flex-1 text-sm',
            isUnlinked && 'text-ink-muted',
            isCompact ? 'truncate' : 'line-clamp-2',
            isTrashed && 'line-through',
          )}
        >
          {name}
        </span>
        {isCompact && told}
      </div>
      {!isCompact && (
        <div className={cn('flex flex-wrap items-center gap-x-2 text-xs', !look && 'text-ink-muted')}>
          {told}
        </div>
      )}
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
  const isInGrid = useCellPlace() === 'grid';
  const { shown, isCompact } = fitCards(isInGrid ? lane.height : 'auto', cards.length);
  const rest = view.cards
    .slice(shown)
    .flatMap(({ touchpointId }) => byId.get(touchpointId ?? '')?.name ?? []);
  return (
    <DropCell laneId={lane.id} stepId={step.id} className="flex size-full flex-col gap-1 overflow-hidden">
      {cards.slice(0, shown).map(({ card, jump }) => (
        <TouchpointCard key={card.id} card={card} jump={jump} isCompact={isCompact} />
      ))}
      <MoreCards names={rest} />
    </DropCell>
  );
}
