'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import type { RenameMapInput } from '@/lib/journeys/input';

const schema = async () => (await import('@/lib/journeys/input')).renameMapSchema;

/** Another title for a map. */
export function RenameDialog({
  map: { id, title },
  onRename,
  onClose,
}: {
  map: { id: string; title: string };
  onRename: BoundAction<RenameMapInput>;
  onClose: () => void;
}) {
  const t = useTranslations('maps');
  return (
    <Dialog open onOpenChange={onClose} title={t('renameTitle')} size="sm">
      <Form schema={schema} defaultValues={{ id, title }} onSubmit={onRename} onSuccess={onClose}>
        <FormField name="title" label={t('mapTitle')} hint={t('titleHint')}>
          <Input autoComplete="off" />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('rename')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
