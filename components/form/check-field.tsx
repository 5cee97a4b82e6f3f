'use client';

import { useId, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Switch } from '@/components/ui/switch';
import { describedBy, FieldError } from './field-frame';
import { useFormName } from './form-names';
import { useMessage } from './use-message';

export interface CheckFieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** A switch reads better for something that is on or off, a checkbox for something agreed to. */
  as?: 'checkbox' | 'switch';
}

/** A yes or no with its label beside it, bound to a boolean of the Form around it. */
export function CheckField({ name, label, hint, disabled, as = 'checkbox' }: CheckFieldProps) {
  const id = useId();
  const say = useMessage();
  useFormName(name);
  const {
    field: { ref, value, onChange, onBlur },
    fieldState,
  } = useController({ name });
  const error = fieldState.error?.message;
  const Control = as === 'switch' ? Switch : Checkbox;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2.5 coarse:min-h-11 coarse:items-center">
        <span className="flex h-5.5 items-center">
          <Control
            id={id}
            name={name}
            ref={ref}
            checked={value === true}
            onCheckedChange={onChange}
            onBlur={onBlur}
            disabled={disabled}
            aria-invalid={fieldState.invalid || undefined}
            aria-describedby={describedBy(id, { hint: Boolean(hint), error: Boolean(error) })}
          />
        </span>
        <div className="min-w-0">
          <label htmlFor={id} className="text-base">
            {label}
          </label>
          {hint && (
            <p id={`${id}-hint`} className="text-sm text-ink-muted">
              {hint}
            </p>
          )}
        </div>
      </div>
      {error && <FieldError id={id} message={say(error)} />}
    </div>
  );
}
