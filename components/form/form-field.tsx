'use client';

import { cloneElement, useId, type ReactElement, type ReactNode, type Ref } from 'react';
import { useController } from 'react-hook-form';
import { describedBy, FieldFrame } from './field-frame';
import { useFormName } from './form-names';
import { useMessage } from './use-message';

/** What a control gets: every control of `components/ui` that takes `value` and `onChange` takes these. */
export interface ControlProps {
  id: string;
  name: string;
  // Values of many types pass through here; the schema is what checks them.
  value: never;
  onChange: (next: unknown) => void;
  onBlur: () => void;
  ref: Ref<never>;
  disabled?: boolean;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
  'aria-labelledby'?: string;
}

export interface FormFieldProps {
  /** Path in the values: `name`, `address.city`. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  disabled?: boolean;
  hideLabel?: boolean;
  /** For radios and other groups: the label becomes the name of the group. */
  group?: boolean;
  /** One control: `<Input />`, `<Select options={…} />`; or a function of its props. */
  children: ReactElement | ((control: ControlProps) => ReactNode);
  className?: string;
}

/** A labelled control bound to a value of the Form around it, with its hint and its message. */
export function FormField({
  name,
  label,
  hint,
  optional,
  disabled,
  hideLabel,
  group,
  children,
  className,
}: FormFieldProps) {
  const id = useId();
  const say = useMessage();
  useFormName(name);
  const { field, fieldState } = useController({ name });
  const error = fieldState.error?.message ?? fieldState.error?.root?.message;
  const control: ControlProps = {
    id,
    name: field.name,
    value: (field.value ?? null) as never,
    onChange: field.onChange,
    onBlur: field.onBlur,
    ref: field.ref,
    disabled,
    'aria-invalid': fieldState.invalid || undefined,
    'aria-describedby': describedBy(id, { hint: Boolean(hint), error: Boolean(error) }),
    'aria-labelledby': group ? `${id}-label` : undefined,
  };
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      error={error && say(error)}
      optional={optional}
      group={group}
      hideLabel={hideLabel}
      className={className}
    >
      {typeof children === 'function' ? children(control) : cloneElement(children, { ...control })}
    </FieldFrame>
  );
}
