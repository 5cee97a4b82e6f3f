'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { LinkTerms } from '@/components/public-links/link-terms';
import { MadeLink } from '@/components/public-links/made-link';
import { Dialog } from '@/components/ui/dialog';
import type { Locale } from '@/db/values/accounts';
import type { ReportLinkInput } from '@/lib/audits/report-links/input';
import { usualLinkDays } from '@/lib/public-links/constants';

const schema = async () => (await import('@/lib/audits/report-links/input')).reportLinkSchema;

/** A new link: language, validity, password; then its address, this once. */
export function LinkDialog({
  cycleId,
  create,
  onClose,
}: {
  cycleId: string;
  create: BoundAction<ReportLinkInput, { address: string }>;
  onClose: () => void;
}) {
  const t = useTranslations('reportLinks');
  const links = useTranslations('publicLinks');
  const locale = useLocale() as Locale;
  const [address, setAddress] = useState<string | null>(null);
  if (address) {
    return (
      <Dialog open onOpenChange={onClose} title={links('made')} description={links('copyNow')}>
        <MadeLink address={address} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={onClose} title={links('create')} description={t('what')}>
      <Form
        schema={schema}
        defaultValues={{ cycleId, language: locale, days: usualLinkDays, password: '' }}
        onSubmit={create}
        onSuccess={(made) => setAddress(made?.address ?? null)}
      >
        <LinkTerms />
        <FormActions align="end">
          <SubmitButton>{links('create')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
