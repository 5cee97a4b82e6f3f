'use client';

import { useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { isTyping } from '../editor/shortcuts';
import type { Occupied } from './use-soft-lock';

/** Says beside a cell that somebody types in it. Escape waits; what is typed meanwhile is kept in sight. */
export function SoftLockNotice({
  occupied: { cell, typed, by },
  field,
  onWait,
  onEdit,
}: {
  occupied: Occupied;
  field: RefObject<HTMLTextAreaElement | null>;
  onWait: () => void;
  onEdit: () => void;
}) {
  const t = useTranslations('mapPeople');
  const words = useId();
  const first = useRef<HTMLButtonElement>(null);
  const [hasField, setField] = useState(typed !== null);
  // Before the key that is on its way types: the browser puts it into the field itself.
  useLayoutEffect(() => {
    const { current } = field;
    (current ?? first.current)?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [field, hasField]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onWait();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onEdit();
    } else if (event.target !== field.current && isTyping(event)) {
      if (hasField) field.current?.focus({ preventScroll: true });
      else flushSync(() => setField(true));
    }
  };

  return (
    <div
      role="dialog"
      aria-labelledby={words}
      data-cell={cell}
      data-below=""
      className="map-notice"
      onKeyDown={onKeyDown}
    >
      <p id={words}>{t('editing', { name: by.name })}</p>
      {hasField && (
        <Textarea
          ref={field}
          rows={1}
          defaultValue={typed ?? ''}
          aria-label={t('conflicts.mine')}
          autoComplete="off"
          className="w-full"
        />
      )}
      <Button ref={first} size="sm" onClick={onWait}>
        {t('wait')}
      </Button>
      <Button size="sm" variant="primary" onClick={onEdit}>
        {t('editAnyway')}
      </Button>
    </div>
  );
}
