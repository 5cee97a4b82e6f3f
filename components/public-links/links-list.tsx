'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { failureOf, type FormResult } from '@/components/form/form-result';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useFormat } from '@/lib/format/use-format';
import type { PublicLink } from '@/lib/public-links/types';
import { cn } from '@/lib/utils/cn';

const ConfirmDialog = lazy(() =>
  import('@/components/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })),
);

function LinkRow({ link, more, onRevoke }: { link: PublicLink; more?: string; onRevoke: () => void }) {
  const t = useTranslations('publicLinks');
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
          <span className={cn('font-medium', link.state !== 'open' && 'text-ink-muted')}>
            {languages(link.language)}
          </span>
          <Badge tone={link.state === 'open' ? 'accent' : 'neutral'}>{t(`states.${link.state}`)}</Badge>
          {link.hasPassword && <Badge>{t('protected')}</Badge>}
        </span>
        {more && <span className="block text-sm wrap-anywhere">{more}</span>}
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

/** The links to something, those that lead nowhere any more among them, and the way to revoke them. */
export function LinksList<Link extends PublicLink>({
  links,
  moreOf,
  revoke,
}: {
  links: readonly Link[];
  /** What else is known of a link. */
  moreOf?: (link: Link) => string;
  revoke: (id: string) => Promise<FormResult<unknown>>;
}) {
  const t = useTranslations('publicLinks');
  const [chosen, setChosen] = useState<string | null>(null);
  if (links.length === 0) return <p className="px-4 py-3 text-sm text-ink-muted">{t('none')}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} more={moreOf?.(link)} onRevoke={() => setChosen(link.id)} />
        ))}
      </ul>
      {chosen && (
        <Suspense>
          <ConfirmDialog
            open
            onOpenChange={(open) => !open && setChosen(null)}
            title={t('revokeTitle')}
            description={t('revokeWhat')}
            confirmLabel={t('revoke')}
            onConfirm={async () => {
              const failure = failureOf(await revoke(chosen));
              return failure ? [...failure.form, ...Object.values(failure.fields)].join(' ') : undefined;
            }}
          />
        </Suspense>
      )}
    </>
  );
}
