'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import type { FormIdInput } from '@/lib/audits/forms/input';

/** Begins or ends the sharing of a form with the other brands, after saying who will see what. */
export function ShareFormButton({
  form,
  version,
  isShared,
  organization,
  brand,
  actions,
}: {
  form: { id: string; name: string };
  /** The latest published version. */
  version: number;
  isShared: boolean;
  organization: string;
  brand: string;
  actions: { share: BoundAction<FormIdInput>; unshare: BoundAction<FormIdInput> };
}) {
  const t = useTranslations('sharedForms');
  const [asking, setAsking] = useState(false);
  const { pending, run } = useQuickAction();
  const { id, name } = form;
  const change = () =>
    run(
      () => (isShared ? actions.unshare({ id }) : actions.share({ id })),
      () => void toast.success(t(isShared ? 'unsharedDone' : 'sharedDone', { name })),
    );
  return (
    <>
      <Button loading={pending} onClick={() => setAsking(true)}>
        {!isShared && <Share2 />}
        {t(isShared ? 'unshare' : 'share')}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        tone={isShared ? 'danger' : 'normal'}
        title={isShared ? t('unshareTitle', { name }) : t('shareTitle', { name, organization })}
        description={isShared ? t('unshareBody') : t('shareBody', { organization, brand, version })}
        confirmLabel={t(isShared ? 'unshare' : 'share')}
        onConfirm={change}
      />
    </>
  );
}
