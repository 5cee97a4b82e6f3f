'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import type { Conflict } from '@/lib/journeys/client/conflicts';
import type { EditResult } from '@/lib/journeys/client/store-types';
import { bringBack } from '@/lib/journeys/core/bring-back';
import { useEditor } from '../editor/editor-context';
import { useMap, useSaveStatus } from '../editor/map-context';
import { usePeopleWatch } from '../people/people-context';
import { ConflictCard } from './conflict-card';

/** All changes of this person that were not taken, each with both texts, to be settled one by one. */
export function ConflictsWindow({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mapPeople.conflicts');
  const { store } = useMap();
  const { focus, say } = useEditor();
  const { nameOf } = usePeopleWatch();
  const { conflicts } = useSaveStatus();
  const [refusal, setRefusal] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const close = () => {
    onClose();
    focus.recover();
  };
  const count = conflicts.length;
  const ended = useEffectEvent(close);
  useEffect(() => {
    if (count === 0) return ended();
    // What was settled takes its buttons along: the next ones get the focus.
    const isLost = document.activeElement === document.body;
    if (isLost) list.current?.querySelector('button')?.focus();
  }, [count]);

  const after = (result: EditResult, said: string) => {
    setRefusal(result.ok ? null : t(result.reason === 'readOnly' ? 'readOnly' : 'notPossible'));
    if (!result.ok) return;
    say(said);
    void store.flush();
  };
  const settle = (conflict: Conflict, choice: 'mine' | 'theirs' | 'join') =>
    after(store.resolve(conflict.id, choice), t(`settled.${choice}`));
  const restore = (conflict: Conflict) => {
    const back = bringBack(store.map(), conflict.operation);
    const result = store.edit(back, { label: t('did.bringBack') });
    after(result.ok ? store.resolve(conflict.id, 'mine') : result, t('settled.mine'));
  };

  return (
    <Dialog open size="lg" onOpenChange={close} title={t('title', { count })} description={t('description')}>
      {refusal !== null && (
        <Callout tone="warning" live className="mb-4">
          {refusal}
        </Callout>
      )}
      <ul ref={list}>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.id}
            conflict={conflict}
            who={conflict.writer === null ? null : nameOf(conflict.writer)}
            onSettle={(choice) => settle(conflict, choice)}
            onBringBack={() => restore(conflict)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
