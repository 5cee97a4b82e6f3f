'use client';

import { Share2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { FormIdInput } from '@/lib/audits/forms/input';
import type { FormSharing as Sharing } from '@/lib/audits/forms/shared/types';

interface FormSharingProps {
  form: { id: string; name: string; archived: boolean };
  sharing: Sharing;
  organization: string;
  brand: string;
  /** Absent for whoever may not decide about it. */
  actions: { share: BoundAction<FormIdInput>; unshare: BoundAction<FormIdInput> } | null;
}

/** Whether other brands may take the form over, who decides about it, and which template it was made from itself. */
export function FormSharing({ form, sharing, organization, brand, actions }: FormSharingProps) {
  const t = useTranslations('sharedForms');
  const [asking, setAsking] = useState(false);
  const { pending, run } = useQuickAction();
  const { sharedVersion, published, origin } = sharing;
  const { id, name } = form;
  const isShared = sharedVersion !== null;
  const change = () =>
    actions &&
    run(
      () => (isShared ? actions.unshare({ id }) : actions.share({ id })),
      () => void toast.success(t(isShared ? 'unsharedDone' : 'sharedDone', { name })),
    );
  return (
    <Panel
      title={t('panel')}
      actions={
        actions &&
        !form.archived && (
          <Button
            size="sm"
            loading={pending}
            disabled={!isShared && published === null}
            onClick={() => setAsking(true)}
          >
            {!isShared && <Share2 />}
            {t(isShared ? 'unshare' : 'share')}
          </Button>
        )
      }
    >
      <p className="text-sm">
        {isShared
          ? t('sharedState', { version: sharedVersion, organization })
          : t(published === null ? 'notPublished' : 'notShared')}
      </p>
      {origin && (
        <p className="mt-1 text-sm text-ink-muted">
          {t(origin.isShared ? 'madeFrom' : 'madeFromEnded', {
            name: origin.name,
            brand: origin.brand,
            version: origin.version,
          })}
        </p>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        tone={isShared ? 'danger' : 'normal'}
        title={isShared ? t('unshareTitle', { name }) : t('shareTitle', { name, organization })}
        description={
          isShared ? t('unshareBody') : t('shareBody', { organization, brand, version: published ?? 1 })
        }
        confirmLabel={t(isShared ? 'unshare' : 'share')}
        onConfirm={() => void change()}
      />
    </Panel>
  );
}
