'use client';

import { useTranslations } from 'next-intl';
import { useFormState } from 'react-hook-form';
import { Button, type ButtonProps } from '@/components/ui/button';

/** Sends the Form around it, busy while that lasts. The words are a verb; "Save" without any. */
export function SubmitButton({
  children,
  variant = 'primary',
  ...props
}: Omit<ButtonProps, 'type' | 'loading'>) {
  const t = useTranslations('ui');
  const { isSubmitting } = useFormState();
  return (
    <Button type="submit" variant={variant} loading={isSubmitting} {...props}>
      {children ?? t('save')}
    </Button>
  );
}
