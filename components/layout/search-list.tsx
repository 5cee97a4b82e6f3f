'use client';

import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { foldForSearch } from '@/lib/format/collate';
import { cn } from '@/lib/utils/cn';

export interface SearchEntry {
  /** Where choosing it leads; also what tells it from the others. */
  path: string;
  /** What is searched. */
  label: string;
  icon?: ReactNode;
  /** At the end of the line. */
  hint?: ReactNode;
}

export interface SearchGroup {
  key: string;
  heading: string;
  entries: readonly SearchEntry[];
  /** Already searched for the query: all of it is shown. */
  found?: boolean;
}

interface SearchListProps {
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly SearchGroup[];
  /** Stands there where nothing fits. */
  empty: string;
  onChoose: (path: string) => void;
  inputClassName?: string;
  listClassName?: string;
}

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

function matching(groups: readonly SearchGroup[], query: string): SearchGroup[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  const fits = ({ label }: SearchEntry, heading: string) => {
    const text = foldForSearch(`${label} ${heading}`);
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({
      ...group,
      entries: group.found ? group.entries : group.entries.filter((entry) => fits(entry, group.heading)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Places to go to, narrowed by typing. The focus stays in the field; arrows move the choice, Enter takes it. */
export function SearchList(props: SearchListProps) {
  const { label, query, groups, onChoose } = props;
  const id = useId();
  const [active, setActive] = useState(0);
  const shown = matching(groups, query);
  const entries = shown.flatMap((group) => group.entries);
  const at = Math.min(active, entries.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step && entries.length > 0) {
      event.preventDefault();
      const next = (at + step + entries.length) % entries.length;
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = entries[at];
      if (chosen) onChoose(chosen.path);
    }
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? optionId(at) : undefined}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          props.onQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={props.placeholder}
        className={cn('w-full min-w-0 outline-none placeholder:text-ink-subtle', props.inputClassName)}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={cn('overflow-y-auto overscroll-contain', props.listClassName)}
      >
        {shown.map((group) => (
          <div key={group.key} role="group" aria-label={group.heading}>
            <p aria-hidden className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-subtle">
              {group.heading}
            </p>
            {group.entries.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                <div
                  key={entry.path}
                  id={optionId(index)}
                  role="option"
                  aria-selected={index === at}
                  onPointerMove={() => setActive(index)}
                  // Else the field loses the focus before the click arrives.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(entry.path)}
                  className="flex min-h-control cursor-default items-center gap-2 rounded px-2 aria-selected:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-subtle"
                >
                  {entry.icon}
                  <span className="min-w-0 flex-1 truncate">{entry.label}</span>
                  {entry.hint}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p role="status" className="px-2 py-3 text-ink-muted">
          {props.empty}
        </p>
      )}
    </>
  );
}
