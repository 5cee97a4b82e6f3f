'use client';

import { Popover } from 'radix-ui';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { announceStyleNonce } from '@/components/ui/style-nonce';
import type { CellProps } from '../../editor/cell-props';
import { useEditor } from '../../editor/editor-context';
import { handOnKey } from '../../editor/hand-on-key';
import { useMap } from '../../editor/map-context';
import { useMapWords } from '../../editor/use-map-words';
import { CellEditor } from './cell-editor';

announceStyleNonce();

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, [tabindex="0"]';

/** Where the content of a cell is edited: a small window at the cell. Tab walks through it and then on to the next cell. */
export function CellWindow({ lane, step, view, typed, leave, cancel }: CellProps) {
  const { store } = useMap();
  const words = useMapWords();
  const editor = useEditor();
  const content = useRef<HTMLDivElement>(null);
  // A card that goes takes the focus of its menu along.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) content.current?.focus();
    }, 50);
    return () => clearTimeout(timer);
  }, [view.cards.length]);
  const names = [words.lane(lane), words.stepOf(store.map(), step.id)];

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Menus and dialogs that were opened from here have keys of their own.
    if (!event.currentTarget.contains(event.target as Node)) return;
    event.stopPropagation();
    if (handOnKey(editor, event)) return;
    // After the field under it, which puts back what stood there.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      leave('stay');
    }
    if (event.key !== 'Tab') return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter(
      (element) => element.tabIndex >= 0 && element.offsetParent !== null,
    );
    if (document.activeElement !== (event.shiftKey ? all[0] : all.at(-1))) return;
    event.preventDefault();
    leave(event.shiftKey ? 'left' : 'right');
  };

  return (
    <Popover.Root open onOpenChange={() => leave('stay')}>
      <Popover.Anchor aria-hidden className="pointer-events-none absolute inset-0" />
      <Popover.Portal>
        <Popover.Content
          ref={content}
          align="start"
          side="bottom"
          sideOffset={2}
          collisionPadding={8}
          aria-label={names.join(', ')}
          onKeyDown={onKeyDown}
          onEscapeKeyDown={(event) => {
            event.preventDefault();
            if (!content.current?.contains(document.activeElement)) cancel();
          }}
          // The grid gives the focus back itself; a menu that closes takes it away only for a moment.
          onCloseAutoFocus={(event) => event.preventDefault()}
          onFocusOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => {
            const first =
              event.currentTarget instanceof HTMLElement
                ? event.currentTarget.querySelector<HTMLElement>('[data-autofocus]')
                : null;
            if (!first) return;
            event.preventDefault();
            first.focus();
            // Behind what was typed already.
            if (first instanceof HTMLInputElement)
              first.setSelectionRange(first.value.length, first.value.length);
          }}
          className="z-50 flex max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] animate-appear flex-col gap-3 overflow-y-auto rounded bg-raised p-3 text-base shadow-float outline-none"
        >
          <p className="text-xs text-ink-muted">
            <span className="font-medium text-ink">{names[0]}</span> · {names[1]}
          </p>
          <CellEditor lane={lane} step={step} view={view} typed={typed} onDone={leave} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
