'use client';

import { useTranslations } from 'next-intl';
import type { FormResult } from '@/components/form/form-result';
import { NameVersionDialog } from '@/components/saving/name-version-dialog';

const schema = async () => (await import('@/lib/personas/versions/input')).versionLabelSchema;

/** Names a version, or the persona as it is now. */
export function NameDialog({
  isNow,
  ...props
}: {
  /** The name that it has. */
  label: string | null;
  isNow: boolean;
  onSubmit: (label: string) => Promise<FormResult>;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('personaVersions.naming');
  return (
    <NameVersionDialog
      schema={schema}
      words={{
        title: isNow ? t('titleNow') : t('title'),
        text: t('text'),
        label: t('label'),
        hint: t('hint'),
        submit: t('submit'),
      }}
      {...props}
    />
  );
}
