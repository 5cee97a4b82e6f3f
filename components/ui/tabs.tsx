'use client';

import { Tabs as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

export interface Tab {
  value: string;
  label: ReactNode;
  /** A small grey figure behind the label. */
  count?: string;
  content: ReactNode;
  disabled?: boolean;
}

/** Parts of one screen side by side. Views that deserve an address are links, not tabs. */
export function Tabs({
  tabs,
  value,
  defaultValue,
  onChange,
  label,
  actions,
  className,
}: {
  tabs: readonly Tab[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  label: string;
  /** At the right end of the line. */
  actions?: ReactNode;
  className?: string;
}) {
  return (
    <Primitive.Root
      value={value}
      defaultValue={defaultValue ?? (value === undefined ? tabs[0]?.value : undefined)}
      onValueChange={onChange}
      className={cn('min-w-0', className)}
    >
      <div className="flex items-end gap-3 border-b border-line">
        <Primitive.List aria-label={label} className="flex min-w-0 flex-1 gap-4 overflow-x-auto">
          {tabs.map((tab) => (
            <Primitive.Trigger
              key={tab.value}
              value={tab.value}
              disabled={tab.disabled}
              className="relative inline-flex h-9 shrink-0 items-center gap-1.5 text-base text-ink-muted outline-offset-[-2px] transition-colors duration-100 hover:not-disabled:text-ink disabled:cursor-not-allowed disabled:text-ink-disabled after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:after:bg-accent coarse:h-11"
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="figures text-xs text-ink-subtle">{tab.count}</span>
              )}
            </Primitive.Trigger>
          ))}
        </Primitive.List>
        {actions && <div className="flex items-center gap-1.5 pb-1">{actions}</div>}
      </div>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  );
}
