'use client';

import { Link as LinkIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { LinksList } from '@/components/public-links/links-list';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ReportLinkInput } from '@/lib/audits/report-links/input';
import type { LinkIdInput } from '@/lib/public-links/input';
import type { PublicLink } from '@/lib/public-links/types';

const LinkDialog = lazy(() => import('./link-dialog').then((module) => ({ default: module.LinkDialog })));

/** The links under which the report is read without an account, and the way to make and to revoke them. */
export function LinksPanel({
  cycleId,
  links,
  create,
  revoke,
}: {
  cycleId: string;
  links: readonly PublicLink[];
  create: BoundAction<ReportLinkInput, { address: string }>;
  revoke: BoundAction<LinkIdInput>;
}) {
  const t = useTranslations('reportLinks');
  const words = useTranslations('publicLinks');
  const [making, setMaking] = useState(false);
  return (
    <Panel
      flush
      title={t('title')}
      description={t('what')}
      actions={
        <Button size="sm" onClick={() => setMaking(true)}>
          <LinkIcon aria-hidden />
          {words('create')}
        </Button>
      }
    >
      <LinksList links={links} revoke={(id) => revoke({ id })} />
      {making && (
        <Suspense>
          <LinkDialog cycleId={cycleId} create={create} onClose={() => setMaking(false)} />
        </Suspense>
      )}
    </Panel>
  );
}
