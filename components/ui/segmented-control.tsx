import { useId, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

export interface Segment<T extends string> {
  value: T;
  label: ReactNode;
  /** Name for screen readers where `label` is an icon. */
  name?: string;
  disabled?: boolean;
}

/** Two to five choices of which one always holds: a view, a source, a density. */
export function SegmentedControl<T extends string>({
  segments,
  value,
  onChange,
  label,
  size = 'md',
  disabled,
  className,
}: {
  segments: readonly Segment<T>[];
  value: T;
  onChange: (value: T) => void;
  /** What is chosen, for screen readers. */
  label: string;
  size?: 'md' | 'sm';
  disabled?: boolean;
  className?: string;
}) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cn(
        'inline-flex max-w-full gap-0.5 overflow-x-auto rounded border border-line bg-sunken p-0.5',
        className,
      )}
    >
      {segments.map((segment) => (
        <label
          key={segment.value}
          title={segment.name}
          className={cn(
            'relative inline-flex shrink-0 cursor-pointer items-center justify-center gap-1.5 rounded-inner border border-transparent px-2.5 font-medium whitespace-nowrap text-ink-muted transition-colors duration-100 [&_svg]:size-4',
            'hover:text-ink has-checked:border-line-strong has-checked:bg-raised has-checked:text-ink has-disabled:cursor-not-allowed has-disabled:text-ink-disabled has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-accent',
            size === 'sm' ? 'h-6 text-sm coarse:h-10' : 'h-6.5 text-sm coarse:h-10',
          )}
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            aria-label={segment.name}
            checked={segment.value === value}
            disabled={Boolean(disabled) || segment.disabled}
            onChange={() => onChange(segment.value)}
            // Over the whole label, unseen: a press and the focus find it where it is read.
            className="absolute inset-0 cursor-[inherit] appearance-none rounded-inner outline-none"
          />
          {segment.label}
        </label>
      ))}
    </div>
  );
}
