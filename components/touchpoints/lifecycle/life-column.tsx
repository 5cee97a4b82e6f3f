'use client';

import { Archive, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { ShowMore } from '@/components/ui/show-more';
import type { LifecycleStage } from '@/db/values/touchpoints';
import { useFormat } from '@/lib/format/use-format';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';
import { cn } from '@/lib/utils/cn';
import { useSuggestionWords } from './suggestion-words';

/** Cards drawn at once: a brand may have thousands of touchpoints of which nobody has said a stage. */
const atOnce = 20;

const draggedKind = 'application/x-touchstone-life';

/** One stage with the touchpoints in it. */
export function LifeColumn({
  base,
  stage,
  touchpoints,
  thresholds,
  actions,
}: {
  base: string;
  stage: LifecycleStage | null;
  touchpoints: readonly LivingTouchpoint[];
  thresholds: { wowFrom: number; okFrom: number };
  /** Something dropped on this column names it as the stage to move to. */
  actions?: {
    onMove: (id: string, to?: LifecycleStage) => void;
    onRetire?: (id: string) => void;
    onContacts?: (id: string) => void;
  };
}) {
  const t = useTranslations('lifecycle');
  const stages = useTranslations('enum.lifecycleStages');
  const format = useFormat();
  const words = useSuggestionWords();
  const [drawn, setDrawn] = useState(atOnce);
  const [isOver, setIsOver] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const shown = touchpoints.slice(0, drawn);
  const drop = (dragged: string) => {
    if (stage !== null && dragged !== '' && touchpoints.every(({ id }) => id !== dragged))
      actions?.onMove(dragged, stage);
  };
  return (
    <div
      className={cn('rounded', isOver && 'outline-2 outline-accent')}
      onDragOver={(event) => {
        if (!actions || stage === null || !event.dataTransfer.types.includes(draggedKind)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        setIsOver(false);
        if (!event.dataTransfer.types.includes(draggedKind)) return;
        event.preventDefault();
        drop(event.dataTransfer.getData(draggedKind));
      }}
    >
      <Panel
        flush
        title={stage ? stages(stage) : t('notSaid')}
        description={t('count', { count: touchpoints.length })}
      >
        <ul ref={list} className="divide-y divide-line sm:max-h-[36rem] sm:overflow-y-auto">
          {shown.map(({ id, name, score, since, reason, suggestion }) => {
            const told = words(suggestion);
            const isNew = suggestion.stage !== null && suggestion.stage !== stage;
            return (
              <li
                key={id}
                tabIndex={-1}
                draggable={actions !== undefined}
                className={cn(
                  'space-y-1 px-4 py-2.5 outline-offset-[-2px] sm:px-3',
                  actions && 'cursor-grab',
                )}
                onDragStart={({ dataTransfer }) => {
                  dataTransfer.setData(draggedKind, id);
                  dataTransfer.effectAllowed = 'move';
                }}
              >
                <div className="flex items-start justify-between gap-2">
                  <Link
                    href={`${base}/touchpoints/${id}`}
                    draggable={false}
                    className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
                  >
                    {name}
                  </Link>
                  <ScoreBadge score={score} thresholds={thresholds} />
                </div>
                {since && (
                  <p className="text-sm text-ink-muted">{t('since', { date: format.date(since) })}</p>
                )}
                {reason && <p className="line-clamp-3 text-sm wrap-anywhere">{reason}</p>}
                {/* Why there is none stands on the touchpoint's own page: on every card it would drown those that there are. */}
                {told.stage !== null && (
                  <p className="text-sm text-ink-muted">
                    <Badge tone={isNew ? 'accent' : 'neutral'}>
                      {t(isNew ? 'suggested' : 'confirmed', { stage: told.stage })}
                    </Badge>{' '}
                    {told.why}
                  </p>
                )}
                {actions && (
                  <p className="-ml-1.5 flex gap-1">
                    <Button
                      size="sm"
                      variant="ghost"
                      className="px-1.5"
                      aria-label={t('moveName', { name })}
                      onClick={() => actions.onMove(id)}
                    >
                      {t('moveTo')}
                    </Button>
                    {actions.onContacts && (
                      <Button
                        size="icon-sm"
                        variant="ghost"
                        aria-label={t('contactsName', { name })}
                        title={t('contactsOpen')}
                        onClick={() => actions.onContacts?.(id)}
                      >
                        <Users />
                      </Button>
                    )}
                    {actions.onRetire && (
                      <Button
                        size="icon-sm"
                        variant="ghost"
                        aria-label={t('retireName', { name })}
                        title={t('retireOpen')}
                        onClick={() => actions.onRetire?.(id)}
                      >
                        <Archive />
                      </Button>
                    )}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
        {touchpoints.length > drawn && (
          <ShowMore
            list={list}
            shown={shown.length}
            total={touchpoints.length}
            className="border-t border-line px-4 py-2.5"
            onMore={() => setDrawn(drawn + atOnce * 5)}
          />
        )}
      </Panel>
    </div>
  );
}
