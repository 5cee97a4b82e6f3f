'use client';

import { Check } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Input } from '@/components/ui/input';
import { cn } from '@/lib/utils/cn';

export interface PickOption {
  id: string;
  label: string;
  icon?: ReactNode;
  hint?: string;
  /** Chosen already; picking it takes the choice back, unless it cannot be picked. */
  isChosen?: boolean;
  isDisabled?: boolean;
}

const moves: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field with a list under it: the focus stays in the field, arrows move the choice, Enter takes it. */
export function PickList({
  label,
  placeholder,
  query,
  onQuery,
  options,
  onPick,
  empty,
  isMultiple = false,
  autoFocus = false,
}: {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  options: readonly PickOption[];
  onPick: (id: string) => void;
  /** Said where there is nothing to pick. */
  empty: string;
  isMultiple?: boolean;
  /** Takes the focus when it appears in a window that stands already. */
  autoFocus?: boolean;
}) {
  const id = useId();
  const [active, setActive] = useState(0);
  const at = Math.min(active, options.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const move = moves[event.key];
    const chosen = options[at];
    if (move && options.length > 0) {
      event.preventDefault();
      const next = (at + move + options.length) % options.length;
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (chosen && !chosen.isDisabled) onPick(chosen.id);
    }
  };
  return (
    <div>
      <Input
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? optionId(at) : undefined}
        data-autofocus
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-multiselectable={isMultiple || undefined}
        className="mt-1 max-h-52 overflow-y-auto overscroll-contain"
      >
        {options.map((option, index) => (
          <div
            key={option.id}
            id={optionId(index)}
            role="option"
            aria-selected={isMultiple ? option.isChosen === true : index === at}
            aria-disabled={option.isDisabled || undefined}
            onPointerMove={() => setActive(index)}
            // Else the field loses the focus before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => !option.isDisabled && onPick(option.id)}
            className={cn(
              'flex min-h-7 cursor-default items-center gap-2 rounded-inner px-2 text-sm coarse:min-h-11',
              index === at && 'bg-hover',
              option.isDisabled && 'text-ink-subtle',
            )}
          >
            {option.icon}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint && <span className="shrink-0 text-xs text-ink-subtle">{option.hint}</span>}
            {option.isChosen && <Check aria-hidden className="size-4 shrink-0 text-accent-ink" />}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p role="status" className="px-2 py-1.5 text-sm text-ink-muted">
          {empty}
        </p>
      )}
    </div>
  );
}
