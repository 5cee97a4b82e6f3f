'use client';

import { MessagesSquare, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/format/use-format';
import type { CollectionRoundInput } from '@/lib/collection/input';
import type { RoundSummary } from '@/lib/collection/types';
import type { BoundAction } from '@/components/layout/bound-action';
import { RoundDialog } from './round-dialog';

interface RoundsPanelProps {
  base: string;
  rounds: readonly RoundSummary[];
  today: string;
  onCreate: BoundAction<CollectionRoundInput, { id: string }>;
}

/** Collection rounds, the newest first, and the way to a new one. */
export function RoundsPanel({ base, rounds, today, onCreate }: RoundsPanelProps) {
  const t = useTranslations('collection');
  const format = useFormat();
  const router = useRouter();
  const made = useRef<string | null>(null);
  const create = (
    <RoundDialog
      trigger={
        <Button variant={rounds.length === 0 ? 'primary' : 'secondary'}>
          <Plus />
          {t('round.create')}
        </Button>
      }
      title={t('round.create')}
      today={today}
      submitLabel={t('round.createSubmit')}
      onSubmit={async (values) => {
        const result = await onCreate(values);
        made.current = result.data?.id ?? null;
        return result;
      }}
      onDone={() => made.current && router.push(`${base}/collect/${made.current}`)}
    />
  );
  if (rounds.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={<MessagesSquare />}
          title={t('empty.title')}
          description={t('empty.description')}
          action={create}
        />
      </Panel>
    );
  }
  return (
    <>
      <div>{create}</div>
      <ul className="grid gap-3 md:grid-cols-2">
        {rounds.map((round) => (
          <li key={round.id}>
            <Link
              href={`${base}/collect/${round.id}`}
              className="flex h-full flex-col gap-1 rounded border border-line bg-surface px-4 py-3 hover:border-line-strong hover:bg-hover"
            >
              <span className="flex items-center gap-2">
                <span className="min-w-0 truncate font-semibold">{round.name}</span>
                <Badge tone={round.open ? 'accent' : 'neutral'}>
                  {t(round.open ? 'round.open' : 'round.closed')}
                </Badge>
              </span>
              <span className="figures text-sm text-ink-muted">
                {t('round.counts', { suggestions: round.suggestions, votes: round.votes })}
              </span>
              <span className="figures mt-auto flex flex-wrap gap-x-3 pt-1 text-xs text-ink-subtle">
                {round.undecided > 0 && (
                  <span className="font-medium text-ink">
                    {t('round.undecided', { count: round.undecided })}
                  </span>
                )}
                <span>{format.date(round.createdAt)}</span>
                {round.closesAt && <span>{t('round.closes', { date: format.date(round.closesAt) })}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
