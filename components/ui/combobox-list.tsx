'use client';

import { Command } from 'cmdk';
import { Check, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Popover as Primitive } from 'radix-ui';
import { useMemo, useState } from 'react';
import { foldForSearch } from '@/lib/format/collate';
import { cn } from '@/lib/utils/cn';
import type { ComboboxOption, ComboboxProps } from './combobox';
import { ComboboxTrigger } from './combobox-trigger';

// More would only be scrolled past; typing narrows them.
const shownAtMost = 100;

const matches = (options: readonly ComboboxOption[], query: string) => {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  if (words.length === 0) return options;
  return options.filter((option) => {
    const text = foldForSearch(`${option.label} ${option.hint ?? ''} ${option.keywords ?? ''}`);
    return words.every((word) => text.includes(word));
  });
};

function byGroup(options: readonly ComboboxOption[]): [string, ComboboxOption[]][] {
  const groups = new Map<string, ComboboxOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}

/** The list of a Combobox with its trigger, fetched and opened at the first press. */
export function ComboboxList(props: ComboboxProps) {
  const {
    options,
    multiple,
    value,
    onChange,
    placeholder,
    searchPlaceholder,
    emptyText,
    onCreate,
    clearable = false,
    disabled,
    className,
    ...trigger
  } = props;
  const t = useTranslations('ui');
  const [open, setOpen] = useState(true);
  const [query, setQuery] = useState('');
  const chosenValues = multiple ? (value ?? []) : value ? [value] : [];
  const chosen = options.filter((option) => chosenValues.includes(option.value));
  const found = useMemo(() => matches(options, query), [options, query]);
  const shown = found.slice(0, shownAtMost);
  const typed = query.trim();
  const known = options.some((option) => foldForSearch(option.label) === foldForSearch(typed));

  const choose = (picked: string) => {
    if (multiple) {
      const others = chosenValues.filter((one) => one !== picked);
      onChange?.(chosenValues.includes(picked) ? others : [...chosenValues, picked]);
      return;
    }
    onChange?.(clearable && picked === value ? null : picked);
    setOpen(false);
  };

  const changeOpen = (next: boolean) => {
    setOpen(next);
    if (!next) setQuery('');
  };

  return (
    <Primitive.Root open={open} onOpenChange={changeOpen}>
      <Primitive.Trigger asChild>
        <ComboboxTrigger
          chosen={chosen}
          multiple={multiple}
          placeholder={placeholder}
          open={open}
          disabled={disabled}
          className={className}
          {...trigger}
        />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 w-(--radix-popover-trigger-width) max-w-[calc(100vw-1rem)] min-w-60 animate-appear rounded bg-raised shadow-float outline-none"
        >
          <Command shouldFilter={false} loop label={placeholder ?? t('choose')}>
            <div className="flex items-center border-b border-line">
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={searchPlaceholder ?? t('search')}
                className="h-control w-full min-w-0 bg-transparent px-3 text-base outline-none"
              />
            </div>
            <Command.List className="max-h-72 overflow-y-auto p-1">
              {found.length === 0 && !(onCreate && typed) && (
                <Command.Empty className="px-2 py-4 text-center text-sm text-ink-muted">
                  {emptyText ?? t('noResults')}
                </Command.Empty>
              )}
              {byGroup(shown).map(([group, members]) => (
                <Command.Group
                  key={group}
                  heading={group || undefined}
                  className="**:[[cmdk-group-heading]]:px-2 **:[[cmdk-group-heading]]:pt-1.5 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-ink-subtle"
                >
                  {members.map((option) => {
                    const isChosen = chosenValues.includes(option.value);
                    return (
                      <Command.Item
                        key={option.value}
                        value={option.value}
                        disabled={option.disabled}
                        onSelect={choose}
                        aria-checked={multiple ? isChosen : undefined}
                        className="menu-item"
                      >
                        {option.icon && (
                          <span className="flex text-ink-subtle [&_svg]:size-4">{option.icon}</span>
                        )}
                        <span className="min-w-0 flex-1 truncate">{option.label}</span>
                        {option.hint && <span className="text-xs text-ink-subtle">{option.hint}</span>}
                        <Check
                          aria-hidden
                          className={cn('size-4 text-accent-ink', !isChosen && 'invisible')}
                        />
                      </Command.Item>
                    );
                  })}
                </Command.Group>
              ))}
              {found.length > shown.length && (
                <p className="px-2 py-1.5 text-xs text-ink-subtle">
                  {t('moreResults', { count: found.length - shown.length })}
                </p>
              )}
              {onCreate && typed && !known && (
                <Command.Item
                  value="create"
                  onSelect={() => {
                    onCreate(typed);
                    changeOpen(multiple === true);
                    setQuery('');
                  }}
                  className="menu-item"
                >
                  <Plus aria-hidden className="size-4 text-ink-subtle" />
                  <span className="truncate">{t('create', { name: typed })}</span>
                </Command.Item>
              )}
            </Command.List>
            {clearable && chosen.length > 0 && (
              <div className="border-t border-line p-1">
                <button
                  type="button"
                  className="menu-item w-full text-ink-muted hover:bg-hover"
                  onClick={() => {
                    if (multiple) onChange?.([]);
                    else onChange?.(null);
                    changeOpen(false);
                  }}
                >
                  <X aria-hidden className="size-4" />
                  {t('clear')}
                </button>
              </div>
            )}
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
