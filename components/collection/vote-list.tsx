'use client';

import { ChevronUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import type { VoteInput } from '@/lib/collection/input';
import type { PublicRound } from '@/lib/collection/types';
import { cn } from '@/lib/utils/cn';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';

interface VoteListProps {
  token: string;
  suggestions: PublicRound['suggestions'];
  channels: PublicRound['channels'];
  open: boolean;
  onVote: BoundAction<VoteInput>;
}

/** What others have named, with one vote a browser. */
export function VoteList({ token, suggestions, channels, open, onVote }: VoteListProps) {
  const t = useTranslations('collection.public');
  const enums = useTranslations('enum');
  const format = useFormat();
  const { pending, run } = useQuickAction();
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {suggestions.map(({ id, name, phase, channelId, votes, voted }) => {
        const details = [
          phase && enums(`phases.${phase}`),
          channels.find((channel) => channel.id === channelId)?.name,
        ]
          .filter(Boolean)
          .join(' · ');
        return (
          <li key={id} className="flex items-center gap-3 px-3 py-2">
            <button
              type="button"
              aria-pressed={voted}
              aria-label={t('vote', { name, count: votes })}
              disabled={!open || pending}
              onClick={() => run(() => onVote({ token, suggestionId: id, vote: !voted }))}
              className={cn(
                'figures flex h-11 w-12 shrink-0 flex-col items-center justify-center rounded border text-sm font-semibold disabled:cursor-default',
                voted
                  ? 'border-accent bg-accent-soft text-accent-ink'
                  : 'border-line-control hover:not-disabled:border-ink-muted',
              )}
            >
              <ChevronUp aria-hidden className="size-4" />
              {format.number(votes)}
            </button>
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">{name}</p>
              {details && <p className="text-sm text-ink-muted">{details}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
