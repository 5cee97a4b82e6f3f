'use client';

import type { ComponentProps, ReactNode } from 'react';
import { ComboboxTrigger } from './combobox-trigger';
import { opensByKey, usePart } from './use-part';

export interface ComboboxOption {
  value: string;
  /** Plain text: it is searched. */
  label: string;
  hint?: string;
  /** More words by which it is found. */
  keywords?: string;
  group?: string;
  icon?: ReactNode;
  disabled?: boolean;
}

interface Common extends Omit<ComponentProps<'button'>, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  options: readonly ComboboxOption[];
  placeholder?: string;
  searchPlaceholder?: string;
  emptyText?: string;
  /** Offers to make what was typed and not found; the caller adds it to the options and chooses it. */
  onCreate?: (label: string) => void;
}

export type ComboboxProps =
  | (Common & {
      multiple?: false;
      value?: string | null;
      onChange?: (value: string | null) => void;
      /** Lets people take their choice back. */
      clearable?: boolean;
    })
  | (Common & {
      multiple: true;
      value?: readonly string[] | null;
      onChange?: (value: string[]) => void;
      clearable?: boolean;
    });

const loadList = () => import('./combobox-list');

/** A searchable choice of one or several. Diacritics need not be typed. */
export function Combobox(props: ComboboxProps) {
  const { part, warm, show } = usePart(loadList);
  if (part) return <part.ComboboxList {...props} />;
  const {
    options,
    multiple,
    value,
    onChange: _onChange,
    searchPlaceholder: _searchPlaceholder,
    emptyText: _emptyText,
    onCreate: _onCreate,
    clearable: _clearable,
    ...trigger
  } = props;
  const chosenValues = multiple ? (value ?? []) : value ? [value] : [];
  return (
    <ComboboxTrigger
      {...trigger}
      multiple={multiple}
      chosen={options.filter((option) => chosenValues.includes(option.value))}
      open={false}
      aria-haspopup="dialog"
      onPointerEnter={warm}
      onFocus={warm}
      onClick={show}
      onKeyDown={(event) => {
        if (!opensByKey(event.key)) return;
        event.preventDefault();
        show();
      }}
    />
  );
}
