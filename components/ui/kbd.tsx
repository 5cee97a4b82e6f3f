import { cn } from '@/lib/utils/cn';

/** Keys of a shortcut: `<Kbd keys={['Ctrl', 'K']} />`. */
export function Kbd({ keys, className }: { keys: readonly string[]; className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-0.5', className)}>
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-inner border border-line-strong bg-sunken px-1 font-sans text-xs text-ink-muted"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
