'use client';

import { ContextMenu as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { MenuItems, menuLook, type MenuEntry } from './menu-items';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

/** A menu at the pointer (right click, long press, Shift+F10). Offer its entries in a visible menu as well. */
export function ContextMenu({
  entries,
  children,
  className,
  onOpenChange,
}: {
  entries: readonly MenuEntry[];
  /** One element that takes the click. */
  children: ReactNode;
  className?: string;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <Primitive.Root onOpenChange={onOpenChange}>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content collisionPadding={8} className={cn(menuLook, className)}>
          <MenuItems entries={entries} parts={Primitive} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
