'use client';

import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';
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
  label: string;
  size?: 'md' | 'sm';
  disabled?: boolean;
  className?: string;
}) {
  return (
    <RadioGroup.Root
      value={value}
      onValueChange={(next) => onChange(next as T)}
      aria-label={label}
      disabled={disabled}
      orientation="horizontal"
      className={cn(
        'inline-flex max-w-full gap-0.5 overflow-x-auto rounded border border-line bg-sunken p-0.5',
        className,
      )}
    >
      {segments.map((segment) => (
        <RadioGroup.Item
          key={segment.value}
          value={segment.value}
          aria-label={segment.name}
          title={segment.name}
          disabled={segment.disabled}
          className={cn(
            'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-inner border border-transparent px-2.5 font-medium whitespace-nowrap text-ink-muted transition-colors duration-100 [&_svg]:size-4',
            'hover:not-disabled:text-ink disabled:cursor-not-allowed disabled:text-ink-disabled data-[state=checked]:border-line-strong data-[state=checked]:bg-raised data-[state=checked]:text-ink',
            size === 'sm' ? 'h-6 text-sm coarse:h-10' : 'h-6.5 text-sm coarse:h-10',
          )}
        >
          {segment.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
