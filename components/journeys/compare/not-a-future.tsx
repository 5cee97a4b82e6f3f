'use client';

import { Telescope } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { MapType } from '@/db/values/journeys';
import type { DeriveMapInput } from '@/lib/journeys/input';

/** What a map that is no future state can be compared with: the future states that start from it, or one to be made. */
export function NotAFuture({
  base,
  map: { id, title, type },
  futures,
  onDerive,
}: {
  base: string;
  map: { id: string; title: string; type: MapType };
  futures: readonly { id: string; title: string }[];
  onDerive?: BoundAction<DeriveMapInput, { id: string }> | undefined;
}) {
  const t = useTranslations('mapCompare.notFuture');
  const types = useTranslations('enum.mapTypes');
  const maps = useTranslations('mapCompare');
  const router = useRouter();
  const { run, pending } = useQuickAction();
  if (futures.length > 0) {
    return (
      <Panel id="futures" title={t('futures')} flush>
        <ul className="divide-y divide-line text-sm">
          {futures.map((future) => (
            <li key={future.id} className="flex flex-wrap items-center gap-x-4 px-4 py-2">
              <span className="min-w-0 flex-1 font-medium wrap-anywhere">{future.title}</span>
              <Button asChild size="sm">
                <Link href={`${base}/maps/${future.id}/compare`}>{maps('open')}</Link>
              </Button>
            </li>
          ))}
        </ul>
      </Panel>
    );
  }
  const isCurrent = type === 'current-state';
  const make = () => {
    let made: string | undefined;
    run(
      async () => {
        const name = t('madeTitle', { title, type: types('future-state') }).slice(0, 200);
        const result = await onDerive?.({ id, type: 'future-state', title: name });
        made = result?.data?.id;
        return result ?? {};
      },
      () => {
        if (made) router.push(`${base}/maps/${made}`);
      },
    );
  };
  return (
    <Panel>
      <EmptyState
        icon={<Telescope />}
        title={t(isCurrent ? 'title' : 'otherTitle')}
        description={t(isCurrent ? 'text' : 'otherText')}
        action={
          <>
            <Button asChild>
              <Link href={`${base}/maps/${id}`}>{t('back')}</Link>
            </Button>
            {isCurrent && onDerive && (
              <Button variant="primary" loading={pending} onClick={make}>
                {t('make')}
              </Button>
            )}
          </>
        }
      />
    </Panel>
  );
}
