'use client';

import { Command } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Popover } from 'radix-ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { foldForSearch } from '@/lib/format/collate';
import { cn } from '@/lib/utils/cn';
import type { EditEnd } from './cell-editor';
import type { CellEdit, CellValue, Choice } from './column';
import { editorLook } from './text-editor';

// More would only be scrolled past; typing narrows them.
const shownAtMost = 100;
const nothing = '\u0000';

interface ChoiceEditorProps {
  label: string;
  multiple: boolean;
  value: CellValue;
  choices: readonly Choice[];
  /** The value of an emptied cell; absent where one must be chosen. */
  empty?: CellValue;
  creates?: CellEdit<never>['creates'];
  onEnd: (end: EditEnd) => void;
}

const listOf = (value: CellValue): string[] => {
  if (Array.isArray(value)) return [...(value as readonly string[])];
  return typeof value === 'string' ? [value] : typeof value === 'boolean' ? [String(value)] : [];
};

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item) => b.includes(item));

/** One or several choices inside a cell: what is typed narrows the list, Enter takes the marked one. */
export function ChoiceEditor({
  label,
  multiple,
  value,
  choices,
  empty,
  creates = [],
  onEnd,
}: ChoiceEditorProps) {
  const t = useTranslations('dataTable');
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const ended = useRef(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(() => listOf(value));
  const [marked, setMarked] = useState(chosen[0] ?? '');

  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  const found = useMemo(() => {
    const words = foldForSearch(query).split(' ').filter(Boolean);
    if (words.length === 0) return choices;
    return choices.filter((choice) => {
      const text = foldForSearch(`${choice.label} ${choice.hint ?? ''}`);
      return words.every((word) => text.includes(word));
    });
  }, [choices, query]);
  const groups = [...Map.groupBy(found.slice(0, shownAtMost), (choice) => choice.group ?? '')];

  const end = (result: EditEnd) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(result);
  };

  const commit = (next: readonly string[], move: EditEnd['move']) => {
    if (same(next, listOf(value))) return end({ move });
    if (multiple) return end({ value: next, move });
    const [one] = next;
    if (one !== undefined) end({ value: one, move });
    else end(empty === undefined ? { move } : { value: empty, move });
  };

  const choose = (picked: string) => {
    if (!multiple) return commit(picked === nothing ? [] : [picked], 'stay');
    setChosen((now) => (now.includes(picked) ? now.filter((one) => one !== picked) : [...now, picked]));
    setQuery('');
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      end({ move: 'stay' });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(chosen, event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit(chosen, 'stay');
    } else if (event.key === 'Backspace' && query === '' && multiple) {
      setChosen((now) => now.slice(0, -1));
    }
  };

  const typed = query.trim();
  const isKnown = choices.some((choice) => foldForSearch(choice.label) === foldForSearch(typed));
  const offered = typed === '' || isKnown ? [] : creates;
  const create = async (make: (text: string) => Promise<string | null>) => {
    const made = await make(typed);
    if (made !== null) choose(made);
  };

  const labels = chosen.flatMap((one) => choices.find((choice) => choice.value === one)?.label ?? []);

  return (
    <Popover.Root open>
      <Command
        shouldFilter={false}
        loop
        value={marked}
        onValueChange={setMarked}
        label={label}
        vimBindings={false}
        onKeyDown={onKeyDown}
        className="absolute inset-0 z-10"
      >
        <Popover.Anchor asChild>
          <Command.Input
            ref={input}
            value={query}
            onValueChange={setQuery}
            placeholder={labels.join(', ') || t('search')}
            aria-label={label}
            onBlur={(event) => {
              if (!list.current?.contains(event.relatedTarget)) commit(chosen, 'away');
            }}
            className={editorLook}
          />
        </Popover.Anchor>
        <Popover.Portal>
          <Popover.Content
            ref={list}
            align="start"
            sideOffset={2}
            collisionPadding={8}
            onOpenAutoFocus={(event) => event.preventDefault()}
            onCloseAutoFocus={(event) => event.preventDefault()}
            // The focus stays in the field while the list is clicked.
            onMouseDown={(event) => event.preventDefault()}
            role="presentation"
            className="z-50 w-(--radix-popover-trigger-width) max-w-80 min-w-56 animate-appear rounded bg-raised shadow-float outline-none"
          >
            <Command.List label={label} className="max-h-64 overflow-y-auto p-1">
              {found.length === 0 && offered.length === 0 && (
                <Command.Empty className="px-2 py-3 text-center text-sm text-ink-muted">
                  {t('noChoice')}
                </Command.Empty>
              )}
              {!multiple && empty !== undefined && query === '' && chosen.length > 0 && (
                <Command.Item value={nothing} onSelect={choose} className="menu-item text-ink-muted">
                  {t('chooseNothing')}
                </Command.Item>
              )}
              {groups.map(([group, members]) => (
                <Command.Group
                  key={group}
                  heading={group || undefined}
                  className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-1.5 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-ink-subtle"
                >
                  {members.map((choice) => {
                    const isChosen = chosen.includes(choice.value);
                    return (
                      <Command.Item
                        key={choice.value}
                        value={choice.value}
                        onSelect={choose}
                        aria-checked={multiple ? isChosen : undefined}
                        className="menu-item"
                      >
                        <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                        {choice.hint && <span className="text-xs text-ink-subtle">{choice.hint}</span>}
                        <Check
                          aria-hidden
                          className={cn('size-4 text-accent-ink', !isChosen && 'invisible')}
                        />
                      </Command.Item>
                    );
                  })}
                </Command.Group>
              ))}
              {offered.map(({ label: words, make }) => (
                <Command.Item
                  key={words(typed)}
                  value={`${nothing}${words(typed)}`}
                  onSelect={() => void create(make)}
                  className="menu-item"
                >
                  <Plus aria-hidden className="size-4 shrink-0 text-ink-subtle" />
                  <span className="wrap-anywhere">{words(typed)}</span>
                </Command.Item>
              ))}
              {found.length > shownAtMost && (
                <p className="px-2 py-1.5 text-xs text-ink-subtle">
                  {t('moreChoices', { count: found.length - shownAtMost })}
                </p>
              )}
            </Command.List>
          </Popover.Content>
        </Popover.Portal>
      </Command>
    </Popover.Root>
  );
}
