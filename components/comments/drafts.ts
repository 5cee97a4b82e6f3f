import { useState } from 'react';
import type { Named } from '@/lib/comments/mention-text';

export interface Draft {
  typed: string;
  /** Who was chosen from the list while typing. */
  chosen: readonly Named[];
}

const blank: Draft = { typed: '', chosen: [] };

// For as long as the page is open; what somebody else finds on this device is not among it.
const kept = new Map<string, Draft>();

/** What is being written in one place. It is there again when the panel was closed and opened. */
export function useDraft(place: string) {
  const [draft, setDraft] = useState(() => kept.get(place) ?? blank);
  const set = (next: Draft) => {
    if (next.typed === '') kept.delete(place);
    else kept.set(place, next);
    setDraft(next);
  };
  return {
    draft,
    set,
    clear: () => set(blank),
    /** Puts back what could not be sent, in front of what was typed since. */
    putBack: (lost: Draft) => {
      const { typed, chosen } = kept.get(place) ?? blank;
      set({ typed: [lost.typed, typed].filter(Boolean).join('\n'), chosen: [...lost.chosen, ...chosen] });
    },
  };
}
