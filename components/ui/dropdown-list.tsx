'use client';

import { DropdownMenu as Primitive } from 'radix-ui';
import { cn } from '@/lib/utils/cn';
import type { DropdownMenuProps } from './dropdown-menu';
import { MenuItems, menuLook } from './menu-items';
import { announceStyleNonce } from './style-nonce';

announceStyleNonce();

/** The menu of a DropdownMenu with its trigger, fetched and opened at the first press. */
export function DropdownList({
  trigger,
  entries,
  align = 'start',
  open,
  onOpenChange,
  className,
}: DropdownMenuProps) {
  return (
    <Primitive.Root open={open} defaultOpen onOpenChange={onOpenChange}>
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
