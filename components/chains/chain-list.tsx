'use client';

import { Plus, Waypoints } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { CreateChainInput } from '@/lib/chains/input';
import type { ChainSummary } from '@/lib/chains/types';
import type { ChainChoices } from './chain-dialog';
import { ChainMenu, type ChainMenuActions } from './chain-menu';

const ChainDialog = lazy(async () => ({
  default: (await import('./chain-dialog')).ChainDialog<{ id: string }>,
}));

/** The chains of a brand, and where a new one begins. */
export function ChainList({
  listPath,
  chains,
  choices,
  actions,
}: {
  listPath: string;
  chains: readonly ChainSummary[];
  choices: ChainChoices;
  /** Absent for readers. */
  actions?: ChainMenuActions & { create: BoundAction<CreateChainInput, { id: string }> };
}) {
  const t = useTranslations('chains');
  const router = useRouter();
  const [creating, setCreating] = useState(false);
  const create = actions && (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t('create')}
    </Button>
  );
  return (
    <>
      {chains.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<Waypoints />}
            title={t('empty.title')}
            description={actions ? t('empty.description') : t('empty.descriptionReader')}
            action={create}
          />
        </Panel>
      ) : (
        <Panel
          flush
          title={t('count', { count: chains.length })}
          actions={
            <>
              <Button variant="ghost" asChild>
                <Link href={`${listPath}/network`}>{t('network.open')}</Link>
              </Button>
              {create}
            </>
          }
        >
          <ul className="divide-y divide-line">
            {chains.map((chain) => (
              <li key={chain.id} className="flex items-center gap-3 px-4 py-2.5">
                <div className="min-w-0 flex-1">
                  <Link
                    href={`${listPath}/${chain.id}`}
                    className="inline-flex min-h-6 items-center font-medium wrap-anywhere hover:underline coarse:min-h-11"
                  >
                    {chain.name}
                  </Link>
                  <p className="text-sm text-ink-muted wrap-anywhere">
                    <span className="figures">{t('touchpoints', { count: chain.touchpoints })}</span>
                    {chain.touchpoints > 1 &&
                      ` · ${t('fromTo', { first: chain.first ?? '', last: chain.last ?? '' })}`}
                    {chain.entryChannel && ` · ${chain.entryChannel}`}
                  </p>
                  {chain.successorId === null && chain.fate === null && chain.touchpoints > 0 && (
                    <Badge>{t('flagNone')}</Badge>
                  )}
                  {chain.description && (
                    <p className="line-clamp-2 max-w-prose text-sm text-ink-muted">{chain.description}</p>
                  )}
                </div>
                {actions && (
                  <ChainMenu listPath={listPath} chain={chain} choices={choices} actions={actions} />
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {actions && creating && (
        <Suspense>
          <ChainDialog
            kind="create"
            choices={choices}
            onSubmit={(input) => actions.create(input)}
            onDone={(made) => {
              setCreating(false);
              if (made) router.push(`${listPath}/${made.id}`);
            }}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </>
  );
}
