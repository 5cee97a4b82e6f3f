import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import type { PersonPresent } from '@/lib/journeys/types';
import { useEditor } from '../editor/editor-context';
import { isCellKey } from '../editor/grid-places';
import { useMap } from '../editor/map-context';

/** Somebody types in the cell that this person turns to. */
export interface Occupied {
  cell: string;
  typed: string | null;
  by: PersonPresent;
}

/** Asks before a cell is edited in which somebody else is typing; nobody is kept out of it. */
export function useSoftLock() {
  const t = useTranslations('mapPeople');
  const { presence } = useMap();
  const { focus, say } = useEditor();
  const [occupied, setOccupied] = useState<Occupied | null>(null);
  /** The cell whose release is waited for. */
  const [awaited, setAwaited] = useState<Occupied | null>(null);

  /** Editing was chosen although somebody else is typing. */
  const isForced = useRef(false);

  const guard = useEffectEvent((cell: string, typed: string | null) => {
    const by = isCellKey(cell) && !isForced.current ? presence.editorOf(cell) : null;
    if (!by) return true;
    setOccupied({ cell, typed, by });
    return false;
  });
  useEffect(() => {
    focus.setGuard((cell, typed) => guard(cell, typed));
    return () => focus.setGuard(null);
  }, [focus]);

  const look = useEffectEvent(() => {
    const waiting = occupied ?? awaited;
    if (!waiting || presence.editorOf(waiting.cell) !== null) return;
    setOccupied(null);
    setAwaited(null);
    toast.info(t('free', { name: waiting.by.name }));
    if (occupied) focus.refocus();
  });
  useEffect(() => presence.subscribe(() => look()), [presence]);

  // Whoever goes on to another cell has answered.
  const leave = useEffectEvent(() => {
    if (occupied && focus.current() !== occupied.cell) setOccupied(null);
  });
  useEffect(() => focus.subscribeAll(() => leave()), [focus]);

  return {
    occupied,
    wait() {
      setAwaited(occupied);
      setOccupied(null);
      focus.refocus();
      say(t('waiting'));
    },
    editAnyway() {
      if (!occupied) return;
      setOccupied(null);
      isForced.current = true;
      focus.edit(occupied.cell, occupied.typed);
      isForced.current = false;
    },
  };
}
