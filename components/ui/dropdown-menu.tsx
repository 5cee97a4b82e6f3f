'use client';

import { Slot } from 'radix-ui';
import { useEffect, type ReactNode } from 'react';
import type { MenuEntry } from './menu-items';
import { opensByKey, usePart } from './use-part';

export interface DropdownMenuProps {
  /** A button. */
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
}

const loadList = () => import('./dropdown-list');

/** A menu under its trigger: arrows, Home, End, first letters and Esc work. */
export function DropdownMenu(props: DropdownMenuProps) {
  const { part, warm, show } = usePart(loadList);
  const wanted = props.open === true && !part;
  useEffect(() => {
    if (wanted) show();
  });
  if (part) return <part.DropdownList {...props} />;
  const open = () => {
    props.onOpenChange?.(true);
    show();
  };
  return (
    <Slot.Root
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={open}
      onKeyDown={(event) => {
        if (!opensByKey(event.key)) return;
        event.preventDefault();
        open();
      }}
    >
      {props.trigger}
    </Slot.Root>
  );
}
