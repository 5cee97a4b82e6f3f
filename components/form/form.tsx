'use client';

import { useTranslations } from 'next-intl';
import { unstable_rethrow } from 'next/navigation';
import { useMemo, useState, type ReactNode } from 'react';
import {
  FormProvider,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
} from 'react-hook-form';
import { Callout } from '@/components/ui/callout';
import { cn } from '@/lib/utils/cn';
import { FormNames } from './form-names';
import { failureOf, type FormResult } from './form-result';
import { schemaResolver, type SchemaSource } from './schema-resolver';
import { useMessage } from './use-message';

export interface FormProps<Input extends FieldValues, Output, Data> {
  /** The schema that the server parses with as well; on a screen of its own, how to fetch it. */
  schema: SchemaSource<Output, Input>;
  defaultValues: DefaultValues<Input>;
  /** Returns what the action returned; its messages go to their fields. What was typed stays. */
  onSubmit: (values: Output) => Promise<FormResult<Data> | void> | FormResult<Data> | void;
  /** After a result without messages. */
  onSuccess?: (data: Data | undefined, form: UseFormReturn<Input, unknown, Output>) => void;
  children: ReactNode | ((form: UseFormReturn<Input, unknown, Output>) => ReactNode);
  id?: string;
  className?: string;
  /** Name for screen readers where no heading is near. */
  label?: string;
}

/** The one way to build a form. Put FormField, CheckboxField, SwitchField and SubmitButton inside. */
export function Form<Input extends FieldValues, Output, Data = unknown>({
  schema,
  defaultValues,
  onSubmit,
  onSuccess,
  children,
  id,
  className,
  label,
}: FormProps<Input, Output, Data>) {
  const t = useTranslations('ui');
  const say = useMessage();
  const [names] = useState(() => new Set<string>());
  const [problems, setProblems] = useState<string[]>([]);
  const { resolver, load } = useMemo(() => schemaResolver(schema), [schema]);
  const form = useForm<Input, unknown, Output>({
    resolver,
    defaultValues,
    // Not on leaving a field: its message would move the button away from under the press that left it.
    mode: 'onSubmit',
  });

  const submit = async (values: Output) => {
    setProblems([]);
    let result: FormResult<Data> | void;
    try {
      result = await onSubmit(values);
    } catch (error) {
      // A redirect of an action arrives as an error and belongs to the router.
      unstable_rethrow(error);
      setProblems([t('unreachable')]);
      return;
    }
    const failure = failureOf(result);
    if (!failure) {
      onSuccess?.(result ? result.data : undefined, form);
      return;
    }
    const shown = [...names].filter((name) => name in failure.fields);
    shown.forEach((name, index) => {
      const message = failure.fields[name];
      form.setError(name as Path<Input>, { type: 'server', message }, { shouldFocus: index === 0 });
    });
    const hidden = Object.entries(failure.fields).filter(([name]) => !names.has(name));
    setProblems([...failure.form, ...hidden.map(([, message]) => message)]);
  };

  return (
    <FormProvider {...form}>
      <form
        id={id}
        noValidate
        aria-label={label}
        onFocus={load}
        onSubmit={(event) => {
          // A form in a dialog stands inside another one as far as React is concerned.
          event.stopPropagation();
          void form.handleSubmit(submit)(event);
        }}
        className={cn('flex flex-col gap-5', className)}
      >
        {problems.length > 0 && (
          <Callout tone="danger" live>
            {problems.map((problem) => (
              <p key={problem} className="text-ink">
                {say(problem)}
              </p>
            ))}
          </Callout>
        )}
        <FormNames value={names}>{typeof children === 'function' ? children(form) : children}</FormNames>
      </form>
    </FormProvider>
  );
}
