'use client';

import { ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';
import { opensByKey, usePart } from './use-part';

export interface SelectOption {
  value: string;
  label: ReactNode;
  /** Grey, at the end of the line. */
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
}

export interface SelectProps extends Omit<
  ComponentProps<'button'>,
  'value' | 'onChange' | 'defaultValue' | 'name' | 'type'
> {
  options: readonly SelectOption[];
  value?: string | null;
  defaultValue?: string;
  onChange?: (value: string | null) => void;
  placeholder?: string;
  /** Words of a first line that chooses nothing (null), such as "No owner". */
  emptyLabel?: string;
  name?: string;
  size?: 'md' | 'sm';
}

export const selectLook = (size: SelectProps['size']) =>
  cn(
    'field inline-flex items-center gap-2 px-2.5 text-left',
    size === 'sm' ? 'h-control-small text-sm' : 'h-control',
  );

const loadList = () => import('./select-list');

/** One of up to about twelve options; with more, or when people know the name, use Combobox. */
export function Select(props: SelectProps) {
  const {
    options,
    value,
    defaultValue,
    onChange,
    placeholder,
    emptyLabel,
    name: _name,
    size,
    className,
    ...trigger
  } = props;
  const listId = useId();
  const t = useTranslations('ui');
  const { part, warm, show } = usePart(loadList);
  const [own, setOwn] = useState(defaultValue);
  const isOwn = value === undefined;
  if (part) {
    const choose = (next: string | null) => {
      if (isOwn) setOwn(next ?? undefined);
      onChange?.(next);
    };
    return (
      <part.SelectList
        {...props}
        value={isOwn ? (own ?? null) : value}
        defaultValue={undefined}
        onChange={choose}
      />
    );
  }
  const shown = options.find((option) => option.value === (isOwn ? own : value));
  const empty = value === null && emptyLabel !== undefined;
  return (
    <button
      type="button"
      role="combobox"
      aria-controls={listId}
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-autocomplete="none"
      className={cn(selectLook(size), className)}
      {...trigger}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={show}
      onKeyDown={(event) => {
        if (!opensByKey(event.key)) return;
        event.preventDefault();
        show();
      }}
    >
      <span className={cn('min-w-0 flex-1 truncate', !shown && 'text-ink-subtle', empty && 'text-ink-muted')}>
        {shown ? (
          <span className="inline-flex items-center gap-2">
            {shown.icon && <span className="flex text-ink-subtle [&_svg]:size-4">{shown.icon}</span>}
            {shown.label}
          </span>
        ) : empty ? (
          emptyLabel
        ) : (
          (placeholder ?? t('choose'))
        )}
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-ink-subtle" />
    </button>
  );
}
