import { createContext, use, useEffect, useEffectEvent, useState } from 'react';
import { keepDraft, readDraft, type Draft } from '@/lib/comments/draft-keep';

/** Whose drafts they are: the account of the reader. */
export const DraftOwner = createContext('');

const blank: Draft = { typed: '', chosen: [] };

// Of this page; those of pages before it lie on the device.
const kept = new Map<string, Draft>();

/** What is being written in one place. It is there again when the panel was closed, or the page was loaded anew. */
export function useDraft(place: string) {
  const key = `${use(DraftOwner)} ${place}`;
  const [draft, setDraft] = useState(() => kept.get(key) ?? blank);
  const set = (next: Draft) => {
    kept.set(key, next);
    void keepDraft(key, next);
    setDraft(next);
  };
  const found = useEffectEvent((before: Draft | undefined) => {
    // Whoever has begun meanwhile goes on with that.
    if (!before || kept.has(key)) return;
    kept.set(key, before);
    setDraft(before);
  });
  useEffect(() => {
    let isLeft = false;
    if (!kept.has(key)) void readDraft(key).then((before) => !isLeft && found(before));
    return () => {
      isLeft = true;
    };
  }, [key]);
  return {
    draft,
    set,
    clear: () => set(blank),
    /** Puts back what could not be sent, in front of what was typed since. */
    putBack: (lost: Draft) => {
      const { typed, chosen } = kept.get(key) ?? blank;
      set({ typed: [lost.typed, typed].filter(Boolean).join('\n'), chosen: [...lost.chosen, ...chosen] });
    },
  };
}
