'use client';

import { Link as LinkIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ReportLinkIdInput, ReportLinkInput } from '@/lib/audits/report-links/input';
import type { ReportLink } from '@/lib/audits/report-links/types';
import { useFormat } from '@/lib/format/use-format';

const ConfirmDialog = lazy(() =>
  import('@/components/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })),
);
const LinkDialog = lazy(() => import('./link-dialog').then((module) => ({ default: module.LinkDialog })));

function LinkRow({ link, onRevoke }: { link: ReportLink; onRevoke: () => void }) {
  const t = useTranslations('reportLinks');
  const languages = useTranslations('enum.locales');
  const format = useFormat();
  const facts = [
    `${t('madeBy')}: ${link.madeBy || t('someone')}`,
    `${t('created')}: ${format.date(link.createdAt)}`,
    `${t('expires')}: ${format.date(link.expiresAt)}`,
    link.lastOpenedAt ? `${t('opened')}: ${format.dateTime(link.lastOpenedAt)}` : t('never'),
  ];
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <span className="min-w-0 flex-1 basis-56">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{languages(link.language)}</span>
          <Badge tone={link.state === 'open' ? 'accent' : 'neutral'}>{t(`states.${link.state}`)}</Badge>
          {link.hasPassword && <Badge>{t('protected')}</Badge>}
        </span>
        <span className="block text-sm text-ink-muted wrap-anywhere">{facts.join(' · ')}</span>
      </span>
      {link.state === 'open' && (
        <Button
          size="sm"
          aria-label={t('revokeOf', { date: format.dateTime(link.createdAt) })}
          onClick={onRevoke}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}

/** The links under which the report is read without an account, and the way to make and to revoke them. */
export function LinksPanel({
  cycleId,
  links,
  create,
  revoke,
}: {
  cycleId: string;
  links: readonly ReportLink[];
  create: BoundAction<ReportLinkInput, { address: string }>;
  revoke: BoundAction<ReportLinkIdInput>;
}) {
  const t = useTranslations('reportLinks');
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Panel
      flush
      title={t('title')}
      description={t('what')}
      actions={
        <Button size="sm" onClick={() => setMaking(true)}>
          <LinkIcon aria-hidden />
          {t('create')}
        </Button>
      }
    >
      {links.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {links.map((link) => (
            <LinkRow key={link.id} link={link} onRevoke={() => setChosen(link.id)} />
          ))}
        </ul>
      )}
      {(making || chosen) && (
        <Suspense>
          {making && <LinkDialog cycleId={cycleId} create={create} onClose={() => setMaking(false)} />}
          {chosen && (
            <ConfirmDialog
              open
              onOpenChange={(open) => !open && setChosen(null)}
              title={t('revokeTitle')}
              description={t('revokeWhat')}
              confirmLabel={t('revoke')}
              onConfirm={async () => {
                const result = await revoke({ id: chosen });
                return result?.serverError?.message;
              }}
            />
          )}
        </Suspense>
      )}
    </Panel>
  );
}
