'use client';

import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { cn } from '@/lib/utils/cn';
import { Input } from './input';

export interface Swatch {
  /** `#rrggbb` */
  value: string;
  name: string;
}

export interface ColorInputProps {
  value?: string | null;
  onChange?: (value: string | null) => void;
  swatches: readonly Swatch[];
  id?: string;
  name?: string;
  disabled?: boolean;
  onBlur?: () => void;
  ref?: React.Ref<HTMLInputElement>;
  'aria-invalid'?: boolean;
  'aria-describedby'?: string;
}

/** A colour from a row of swatches or typed as `#rrggbb`. */
export function ColorInput({
  value,
  onChange,
  swatches,
  id,
  name,
  disabled,
  onBlur,
  ref,
  ...aria
}: ColorInputProps) {
  const t = useTranslations('ui');
  const preview = /^#[0-9a-f]{6}$/i.test(value ?? '') ? (value ?? undefined) : undefined;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Input
        ref={ref}
        id={id}
        name={name}
        disabled={disabled}
        onBlur={onBlur}
        value={value ?? ''}
        onChange={(event) => onChange?.(event.target.value.trim() || null)}
        placeholder="#0b6577"
        spellCheck={false}
        autoComplete="off"
        className="figures w-36"
        before={
          <span
            aria-hidden
            className="size-4 rounded-inner border border-line-strong"
            style={{ background: preview ?? 'transparent' }}
          />
        }
        {...aria}
      />
      <RadioGroup.Root
        value={value?.toLowerCase() ?? ''}
        onValueChange={onChange}
        disabled={disabled}
        aria-label={t('swatches')}
        orientation="horizontal"
        className="flex flex-wrap gap-1.5"
      >
        {swatches.map((swatch) => (
          <RadioGroup.Item
            key={swatch.value}
            value={swatch.value.toLowerCase()}
            aria-label={swatch.name}
            title={swatch.name}
            className={cn(
              'size-7 rounded border border-line-strong disabled:cursor-not-allowed coarse:size-11',
              'data-[state=checked]:ring-2 data-[state=checked]:ring-ink data-[state=checked]:ring-offset-2 data-[state=checked]:ring-offset-surface',
            )}
            style={{ background: swatch.value }}
          />
        ))}
      </RadioGroup.Root>
    </div>
  );
}
