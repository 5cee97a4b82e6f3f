'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { failureOf, type FormResult } from '@/components/form/form-result';
import { toast } from '@/components/ui/toast';

/** Runs an action that has no form of its own and says what went wrong, if anything; gives whether it went well. */
export function useQuickAction() {
  const ui = useTranslations('ui');
  const [pending, start] = useTransition();
  const run = (work: () => Promise<FormResult>, onDone?: () => void) =>
    start(async () => {
      try {
        const failure = failureOf(await work());
        if (!failure) return onDone?.();
        toast.error([...failure.form, ...Object.values(failure.fields)].join(' '));
      } catch {
        toast.error(ui('unreachable'));
      }
    });
  return { pending, run };
}
