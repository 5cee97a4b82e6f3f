'use client';

import { useSyncExternalStore } from 'react';
import { cn } from '@/lib/utils/cn';

const never = () => () => undefined;
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys of a shortcut: `<Kbd keys={['Mod', 'K']} />`; `Mod` is Ctrl, and ⌘ on Apple's machines. */
export function Kbd({ keys, className }: { keys: readonly string[]; className?: string }) {
  const apple = useSyncExternalStore(never, isApple, () => false);
  return (
    <span className={cn('inline-flex items-center gap-0.5', className)}>
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-inner border border-line-strong bg-sunken px-1 font-sans text-xs text-ink-muted"
        >
          {key === 'Mod' ? (apple ? '⌘' : 'Ctrl') : key}
        </kbd>
      ))}
    </span>
  );
}
