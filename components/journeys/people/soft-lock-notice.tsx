'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import { Button } from '@/components/ui/button';
import type { Occupied } from './use-soft-lock';

/** Says beside a cell that somebody types in it. Escape waits. */
export function SoftLockNotice({
  occupied: { cell, by },
  onWait,
  onEdit,
}: {
  occupied: Occupied;
  onWait: () => void;
  onEdit: () => void;
}) {
  const t = useTranslations('mapPeople');
  const words = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <div
      role="dialog"
      aria-labelledby={words}
      data-cell={cell}
      data-below=""
      className="map-notice"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onWait();
      }}
    >
      <p id={words}>{t('editing', { name: by.name })}</p>
      <Button ref={first} size="sm" onClick={onWait}>
        {t('wait')}
      </Button>
      <Button size="sm" variant="primary" onClick={onEdit}>
        {t('editAnyway')}
      </Button>
    </div>
  );
}
