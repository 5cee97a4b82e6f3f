import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import { laneFacts } from '@/lib/journeys/core/lanes';
import type { PersonPresent } from '@/lib/journeys/types';
import { useEditor } from '../editor/editor-context';
import { isCellKey, readPlace } from '../editor/grid-places';
import { useMap } from '../editor/map-context';
import { continueTyping } from './continue-typing';

// What somebody typed last may come a moment after the sign that they have left.
const lastWords = 500;

/** Somebody types in the cell that this person turns to. */
export interface Occupied {
  cell: string;
  /** What began the editing; null where nothing was typed. */
  typed: string | null;
  by: PersonPresent;
}

/**
 * Asks before a cell is edited in which somebody else is typing; nobody is kept out of it. What is typed while the question
 * stands is kept in a field of its own and goes along into the cell.
 */
export function useSoftLock() {
  const t = useTranslations('mapPeople');
  const { presence, store } = useMap();
  const { focus, say } = useEditor();
  const [occupied, setOccupied] = useState<Occupied | null>(null);
  /** The cell whose release is waited for. */
  const [awaited, setAwaited] = useState<Occupied | null>(null);
  /** Where the notice takes what is typed, once something was. */
  const field = useRef<HTMLTextAreaElement>(null);

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

  /** Begins what was asked for, and goes on with what was typed meanwhile. */
  const begin = ({ cell, typed }: Occupied, isFree: boolean) => {
    const place = readPlace(cell);
    if (place.kind !== 'cell') return;
    const lane = store.map().lane[place.laneId];
    const isText = lane !== undefined && laneFacts[lane.kind].content === 'text';
    const standing = isText ? store.cell(place.laneId, place.stepId).cell.text : null;
    const words = field.current?.value ?? '';
    setOccupied(null);
    isForced.current = true;
    focus.edit(cell, continueTyping({ standing, words, isTypedOver: typed !== null, isFree }));
    isForced.current = false;
  };

  /** What was typed and goes nowhere is shown once more, to be copied. */
  const drop = () => {
    const words = field.current?.value.trim();
    setOccupied(null);
    if (words) toast.info(t('notWritten'), { description: words });
  };

  const look = useEffectEvent(() => {
    const waiting = occupied ?? awaited;
    if (!waiting || presence.editorOf(waiting.cell) !== null) return;
    setAwaited(null);
    toast.info(t('free', { name: waiting.by.name }));
    if (occupied) begin(occupied, true);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = presence.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => look(), lastWords);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [presence]);

  // Whoever goes on to another cell has answered.
  const leave = useEffectEvent(() => {
    if (occupied && focus.current() !== occupied.cell) drop();
  });
  useEffect(() => focus.subscribeAll(() => leave()), [focus]);

  return {
    occupied,
    field,
    wait() {
      setAwaited(occupied);
      drop();
      focus.refocus();
      say(t('waiting'));
    },
    editAnyway() {
      if (occupied) begin(occupied, false);
    },
  };
}
