'use client';

import { useState } from 'react';
import { parseDecimal } from '@/lib/format/parse-decimal';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { Input, type InputProps } from './input';

export interface NumberInputProps extends Omit<InputProps, 'value' | 'onChange' | 'type' | 'defaultValue'> {
  /** Given by FormField inside a Form, as `onChange` is. */
  value?: number | null;
  /** Null when emptied, NaN when the text is no number: a schema then says so. */
  onChange?: (value: number | null) => void;
  /** Forced decimals after leaving the field. */
  decimals?: number;
  unit?: string;
}

/** Takes "7,5" and "7.5"; shows the number in the reader's way after leaving. */
export function NumberInput({
  value,
  onChange,
  decimals,
  unit,
  onBlur,
  className,
  ...props
}: NumberInputProps) {
  const format = useFormat();
  const [draft, setDraft] = useState<string | null>(null);
  const settled =
    value === null || value === undefined || Number.isNaN(value)
      ? ''
      : format.number(value, { decimals, grouping: false });
  return (
    <Input
      {...props}
      inputMode="decimal"
      autoComplete="off"
      after={unit}
      className={cn('figures', className)}
      value={draft ?? settled}
      onChange={(event) => {
        setDraft(event.target.value);
        const text = event.target.value.trim();
        onChange?.(text === '' ? null : (parseDecimal(text) ?? Number.NaN));
      }}
      onBlur={(event) => {
        // A text that is no number stays for correction.
        if (draft !== null && (draft.trim() === '' || parseDecimal(draft) !== null)) setDraft(null);
        onBlur?.(event);
      }}
    />
  );
}
