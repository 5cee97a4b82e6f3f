import { Check, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import type { ContextMenu, DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { Kbd } from './kbd';

export type MenuEntry =
  | {
      label: ReactNode;
      onSelect: () => void;
      icon?: ReactNode;
      /** Shown only; binding them is the screen's work. */
      keys?: readonly string[];
      danger?: boolean;
      disabled?: boolean;
      /** A mark in front; together with `onSelect` it toggles. */
      checked?: boolean;
    }
  | { label: ReactNode; items: readonly MenuEntry[]; icon?: ReactNode; disabled?: boolean }
  | { label: ReactNode; href: string; icon?: ReactNode }
  | { heading: ReactNode }
  | 'separator';

type Parts = Pick<
  typeof DropdownMenu & typeof ContextMenu,
  'Item' | 'CheckboxItem' | 'Label' | 'Separator' | 'Sub' | 'SubTrigger' | 'SubContent' | 'Portal'
>;

export const menuLook =
  'z-50 max-h-(--radix-popper-available-height) min-w-44 max-w-80 animate-appear overflow-y-auto rounded bg-raised p-1 shadow-float outline-none';

const iconLook = 'flex size-4 shrink-0 items-center justify-center text-ink-subtle [&_svg]:size-4';

/** The lines of a menu, the same for menus under a button and at the pointer. */
export function MenuItems({ entries, parts }: { entries: readonly MenuEntry[]; parts: Parts }) {
  return entries.map((entry, index) => {
    if (entry === 'separator') return <parts.Separator key={index} className="-mx-1 my-1 h-px bg-line" />;
    if ('heading' in entry) {
      return (
        <parts.Label key={index} className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-subtle">
          {entry.heading}
        </parts.Label>
      );
    }
    if ('items' in entry) {
      return (
        <parts.Sub key={index}>
          <parts.SubTrigger disabled={entry.disabled} className="menu-item data-[state=open]:bg-hover">
            {entry.icon && <span className={iconLook}>{entry.icon}</span>}
            <span className="flex-1 truncate">{entry.label}</span>
            <ChevronRight className="size-3.5 text-ink-subtle" />
          </parts.SubTrigger>
          <parts.Portal>
            <parts.SubContent className={menuLook} sideOffset={4}>
              <MenuItems entries={entry.items} parts={parts} />
            </parts.SubContent>
          </parts.Portal>
        </parts.Sub>
      );
    }
    if ('href' in entry) {
      return (
        <parts.Item key={index} asChild className="menu-item">
          <Link href={entry.href}>
            {entry.icon && <span className={iconLook}>{entry.icon}</span>}
            <span className="flex-1 truncate">{entry.label}</span>
          </Link>
        </parts.Item>
      );
    }
    const content = (
      <>
        {entry.icon && <span className={cn(iconLook, entry.danger && 'text-current')}>{entry.icon}</span>}
        <span className="flex-1 truncate">{entry.label}</span>
        {entry.keys && <Kbd keys={entry.keys} className="ml-4" />}
      </>
    );
    if (entry.checked !== undefined) {
      return (
        <parts.CheckboxItem
          key={index}
          checked={entry.checked}
          disabled={entry.disabled}
          onCheckedChange={entry.onSelect}
          className="menu-item"
        >
          <span className={iconLook}>{entry.checked && <Check className="text-accent-ink" />}</span>
          {content}
        </parts.CheckboxItem>
      );
    }
    return (
      <parts.Item
        key={index}
        disabled={entry.disabled}
        onSelect={entry.onSelect}
        className={cn('menu-item', entry.danger && 'text-danger-ink')}
      >
        {content}
      </parts.Item>
    );
  });
}
