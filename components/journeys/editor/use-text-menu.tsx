'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useRef, useState } from 'react';
import { slashAt, type Slash } from '@/lib/journeys/core/mark-edits';
import { stateOf } from './field-state';
import { findShortcut } from './shortcuts';
import type { TextMenuKeys } from './text-menu';

const TextMenu = lazy(async () => ({ default: (await import('./text-menu')).TextMenu }));

interface TextMenuOptions {
  field: React.RefObject<HTMLTextAreaElement | null>;
  stepId: string;
  onKeep: () => void;
  onLeave: () => void;
  /** The menu is closed and nothing was chosen: what was typed counts. */
  onClosed: () => void;
}

/** The menu of a field of text: opened by "/" at the start of a line, or for what is chosen. Typing pays one look at a sign. */
export function useTextMenu({ field, stepId, onKeep, onLeave, onClosed }: TextMenuOptions) {
  const t = useTranslations('mapText');
  const [open, setOpen] = useState<{ slash: Slash | null } | null>(null);
  const [isChosen, setChosen] = useState(false);
  const isSlash = useRef(false);
  const keys = useRef<TextMenuKeys>(null);

  const close = () => {
    const wasSlash = isSlash.current;
    isSlash.current = false;
    setOpen(null);
    if (wasSlash) onClosed();
  };

  const follow = (element: HTMLTextAreaElement) => {
    const slash = slashAt(stateOf(element));
    if (!slash) return close();
    isSlash.current = true;
    setOpen({ slash });
  };

  return {
    /** While what is typed may be a command, it is not kept. */
    isSlash: () => isSlash.current,
    onTyped(element: HTMLTextAreaElement, sign: string | null) {
      if (isSlash.current || sign === '/') follow(element);
    },
    onSelect({ currentTarget }: React.SyntheticEvent<HTMLTextAreaElement>) {
      const isAny = currentTarget.selectionStart !== currentTarget.selectionEnd;
      setChosen(isAny);
      if (isSlash.current) follow(currentTarget);
      else if (!isAny) setOpen(null);
    },
    /** The key that opened this menu opens the browser's own as well, on some systems once it is let go. */
    onContextMenu(event: React.MouseEvent) {
      if (open && event.button !== 2) event.preventDefault();
    },
    takeKey(event: React.KeyboardEvent): boolean {
      if (open && keys.current?.take(event)) return true;
      if (!isChosen || findShortcut(event, 'edit') !== 'textMenu') return false;
      event.preventDefault();
      setOpen({ slash: null });
      return true;
    },
    content: (
      <>
        {isChosen && (
          <button
            type="button"
            // By keys it is Shift+F10.
            tabIndex={-1}
            aria-label={t('chosen')}
            title={t('chosen')}
            className="map-field-menu"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setOpen((before) => (before ? null : { slash: null }))}
          >
            <Ellipsis aria-hidden className="size-4" />
          </button>
        )}
        {open && (
          <Suspense>
            <TextMenu
              keys={keys}
              field={field}
              stepId={stepId}
              slash={open.slash}
              onKeep={onKeep}
              onLeave={onLeave}
              onClose={close}
            />
          </Suspense>
        )}
      </>
    ),
  };
}
