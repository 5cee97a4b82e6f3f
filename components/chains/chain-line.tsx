'use client';

import { ArrowDown, ArrowUp, GripVertical, Pencil, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { ChainLink } from '@/lib/chains/types';
import { cn } from '@/lib/utils/cn';

interface ChainLineProps {
  base: string;
  link: ChainLink;
  place: number;
  isLast: boolean;
  /** Whether some line is being dragged. */
  dragging: boolean;
  /** Absent for readers. */
  actions?: {
    onMove: (by: 1 | -1) => void;
    onEdit: () => void;
    onRemove: () => void;
    onDrag: (begun: boolean) => void;
    onDrop: () => void;
  };
}

/** One touchpoint of a chain: its place, where it leads, and how it is moved by pointer and by keys. */
export function ChainLine({ base, link, place, isLast, dragging, actions }: ChainLineProps) {
  const t = useTranslations('chains.links');
  const words = useTranslations('chains.link');
  const phases = useTranslations('enum.phases');
  const [over, setOver] = useState(false);
  const { touchpointId, name } = link;
  return (
    <li
      data-touchpoint={touchpointId}
      className={cn('flex items-center gap-2 px-4 py-2', dragging && over && 'bg-accent-soft')}
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
        if (event.key === 'ArrowUp' && place > 1) actions.onMove(-1);
        else if (event.key === 'ArrowDown' && !isLast) actions.onMove(1);
        else return;
        event.preventDefault();
      }}
    >
      {actions && (
        <span
          draggable
          title={t('drag')}
          className="cursor-grab text-ink-subtle max-md:hidden"
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', name);
            const line = event.currentTarget.closest('li');
            if (line) event.dataTransfer.setDragImage(line, 16, 16);
            actions.onDrag(true);
          }}
          onDragEnd={() => actions.onDrag(false)}
        >
          <GripVertical aria-hidden className="size-4" />
        </span>
      )}
      <span className="figures w-7 shrink-0 text-right text-sm text-ink-muted">{place}</span>
      <div className="min-w-0 flex-1 pl-1">
        <Link
          href={`${base}/touchpoints/${touchpointId}`}
          className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
        >
          {name}
        </Link>
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-muted">
          {[phases(link.phase), link.channel].filter(Boolean).join(' · ')}
          {link.archived && <Badge>{t('archived')}</Badge>}
          {link.isRetired && <Badge>{t('retired')}</Badge>}
        </p>
      </div>
      {actions && (
        <span className="flex shrink-0 gap-0.5">
          <Button
            size="icon"
            variant="ghost"
            data-moves="up"
            aria-label={t('up', { name })}
            // Not `disabled`: the focus stays with the line that has come to an end of the list.
            aria-disabled={place === 1}
            className={place === 1 ? 'text-ink-disabled' : undefined}
            onClick={() => place > 1 && actions.onMove(-1)}
          >
            <ArrowUp />
          </Button>
          <Button
            size="icon"
            variant="ghost"
            data-moves="down"
            aria-label={t('down', { name })}
            aria-disabled={isLast}
            className={isLast ? 'text-ink-disabled' : undefined}
            onClick={() => !isLast && actions.onMove(1)}
          >
            <ArrowDown />
          </Button>
          <Button size="icon" variant="ghost" aria-label={words('edit', { name })} onClick={actions.onEdit}>
            <Pencil />
          </Button>
          <Button size="icon" variant="ghost" aria-label={t('remove', { name })} onClick={actions.onRemove}>
            <X />
          </Button>
        </span>
      )}
    </li>
  );
}
