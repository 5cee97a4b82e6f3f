'use client';

import { Check, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Select as Primitive } from 'radix-ui';
import { cn } from '@/lib/utils/cn';
import { selectLook, type SelectOption, type SelectProps } from './select';
import { announceStyleNonce, styleNonce } from './style-nonce';

announceStyleNonce();

// Radix keeps the empty text for itself.
const nothing = '\u0000';

/** The list of a Select with its trigger, fetched and opened at the first press. */
export function SelectList({
  options,
  value,
  defaultValue,
  onChange,
  placeholder,
  emptyLabel,
  name,
  disabled,
  size = 'md',
  className,
  ...props
}: SelectProps) {
  const t = useTranslations('ui');
  const shown = value === null ? (emptyLabel === undefined ? '' : nothing) : value;
  const lines = emptyLabel === undefined ? options : [{ value: nothing, label: emptyLabel }, ...options];
  return (
    <Primitive.Root
      value={shown}
      defaultValue={defaultValue}
      onValueChange={(next) => onChange?.(next === nothing ? null : next)}
      name={name}
      disabled={disabled}
      defaultOpen
    >
      <Primitive.Trigger className={cn(selectLook(size), 'group', className)} {...props}>
        <span className="min-w-0 flex-1 truncate group-data-placeholder:text-ink-subtle">
          <Primitive.Value placeholder={placeholder ?? t('choose')} />
        </span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-subtle" />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) max-w-96 animate-appear overflow-hidden rounded bg-raised shadow-float"
        >
          <Primitive.Viewport nonce={styleNonce()} className="max-h-80 p-1">
            {lines.map((option: SelectOption) => (
              <Primitive.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="menu-item pr-8 relative"
              >
                <Primitive.ItemText>
                  <span
                    className={cn(
                      'inline-flex items-center gap-2',
                      option.value === nothing && 'text-ink-muted',
                    )}
                  >
                    {option.icon && (
                      <span className="flex text-ink-subtle [&_svg]:size-4">{option.icon}</span>
                    )}
                    {option.label}
                  </span>
                </Primitive.ItemText>
                {option.hint && <span className="ml-auto pl-4 text-xs text-ink-subtle">{option.hint}</span>}
                <Primitive.ItemIndicator className="absolute right-2">
                  <Check className="size-4 text-accent-ink" />
                </Primitive.ItemIndicator>
              </Primitive.Item>
            ))}
          </Primitive.Viewport>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
