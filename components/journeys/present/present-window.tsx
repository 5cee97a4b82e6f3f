'use client';

import { useState } from 'react';
import { useEditor } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { Deck } from './deck';
import { PresentDialog, type DeckChoice } from './present-dialog';

/** Asks what to present, and presents it. Afterwards the focus is where it was. */
export function PresentWindow({ onClose }: { onClose: () => void }) {
  const { store } = useMap();
  const { focus } = useEditor();
  const [from] = useState(() => document.activeElement);
  const [choice, setChoice] = useState<DeckChoice | null>(null);
  const end = () => {
    onClose();
    requestAnimationFrame(() => {
      const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body;
      if (isThere) from.focus({ preventScroll: true });
      else focus.recover();
    });
  };
  const start = (chosen: DeckChoice) => {
    // A browser that refuses shows the slides in its window.
    if (document.fullscreenEnabled) {
      void document.documentElement.requestFullscreen().catch(() => undefined);
    }
    store.leaveField();
    setChoice(chosen);
  };
  if (choice) return <Deck choice={choice} onClose={end} />;
  return <PresentDialog onStart={start} onClose={end} />;
}
