'use client';

import { DropdownMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { MenuItems, menuLook, type MenuEntry } from './menu-items';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

/** A menu under its trigger: arrows, Home, End, first letters and Esc work. */
export function DropdownMenu({
  trigger,
  entries,
  align = 'start',
  open,
  onOpenChange,
  className,
}: {
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
}) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cn(menuLook, className)}
        >
          <MenuItems entries={entries} parts={Primitive} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
