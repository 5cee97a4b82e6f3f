'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toast-store';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import { callImports, mappingsPath } from './imports-api';

/** Keeps the way in which a file was read, for the next wave. */
export function SaveMapping({
  base,
  mapping,
  suggestedName,
}: {
  base: string;
  mapping: Mapping;
  suggestedName: string;
}) {
  const t = useTranslations('ratings');
  const router = useRouter();
  const [name, setName] = useState(suggestedName);
  return (
    <ConfirmDialog
      tone="normal"
      trigger={<Button>{t('mappings.saveAs')}</Button>}
      title={t('mappings.saveAs')}
      description={t('mappings.saveHint')}
      confirmLabel={t('mappings.save')}
      onConfirm={async () => {
        if (name.trim() === '') return t('mappings.nameMissing');
        const answer = await callImports('POST', mappingsPath(base), { name: name.trim(), mapping });
        if ('message' in answer) return answer.message ?? t('wizard.unreachable');
        toast.success(t('mappings.saved'));
        router.refresh();
      }}
    >
      <FieldFrame id="mapping-name" label={t('mappings.name')}>
        <Input
          id="mapping-name"
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
        />
      </FieldFrame>
    </ConfirmDialog>
  );
}
