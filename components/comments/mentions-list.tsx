'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { Mention, Mentions } from '@/lib/comments/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { commentsApi } from './comments-api';
import { failureText } from './use-comments';

function MentionLine({
  mention: { reason, path, subject, author, excerpt, at, isRead },
  base,
  now,
  onOpen,
}: {
  mention: Mention;
  base: string;
  now: number;
  onOpen: () => void;
}) {
  const t = useTranslations('comments.inbox');
  const subjects = useTranslations('comments.subjects');
  const format = useFormat();
  return (
    <Link href={base + path} onClick={onOpen} className="flex gap-2.5 px-4 py-2.5 hover:bg-hover">
      <span aria-hidden className={cn('mt-1.5 size-2 shrink-0 rounded-full', !isRead && 'bg-accent')} />
      <span className="min-w-0 flex-1 text-sm">
        <span className="flex items-baseline gap-2">
          <span className={cn('min-w-0 flex-1 truncate', !isRead && 'font-semibold')}>
            {author || t('former')}
          </span>
          <time dateTime={at} className="shrink-0 text-xs text-ink-subtle">
            {format.relative(at, Math.max(now, Date.parse(at)))}
          </time>
        </span>
        <span className="block truncate text-ink-muted">
          {subjects(subject.type)}: {subject.label}
        </span>
        {reason === 'assigned' && <span className="block font-medium">{t('assigned')}</span>}
        <span className="mt-0.5 line-clamp-2 wrap-anywhere">{excerpt}</span>
        {!isRead && <span className="sr-only">{t('unread')}</span>}
      </span>
    </Link>
  );
}

/** The comments that name the reader and what was given to them, the newest first. Opening one marks it as read. */
export function MentionsList({
  base,
  onCount,
  onClose,
}: {
  base: string;
  onCount: (unread: number) => void;
  onClose: () => void;
}) {
  const t = useTranslations('comments.inbox');
  const ui = useTranslations('ui');
  const [found, setFound] = useState<{ mentions: Mentions['mentions']; at: number } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLeft = false;
    commentsApi(base)
      .mentions()
      .then(
        ({ mentions }) => !isLeft && setFound({ mentions, at: Date.now() }),
        (error: unknown) => !isLeft && setFailure(error),
      );
    return () => {
      isLeft = true;
    };
  }, [base, turn]);

  const mark = async (seen: Mention | null) => {
    try {
      await commentsApi(base).read(seen);
      onCount((await commentsApi(base).unread()).unread);
    } catch (error) {
      toast.error(failureText(error, ui('unreachable')));
    }
  };

  const unread = found?.mentions.some(({ isRead }) => !isRead);
  return (
    <>
      <div className="flex min-h-11 items-center gap-2 border-b border-line px-4 py-1.5">
        <h2 className="min-w-0 flex-1 font-semibold">{t('title')}</h2>
        {unread && (
          <Button size="sm" variant="ghost" className="-mr-2" onClick={() => void mark(null)}>
            {t('readAll')}
          </Button>
        )}
      </div>
      {failure !== null && (
        <p role="alert" className="px-4 py-3 text-sm text-danger-ink">
          {failureText(failure, ui('unreachable'))}{' '}
          <Button
            variant="link"
            onClick={() => {
              setFailure(null);
              setTurn(turn + 1);
            }}
          >
            {ui('retry')}
          </Button>
        </p>
      )}
      {!found && failure === null && (
        <div aria-busy className="space-y-2 p-4">
          <Skeleton className="h-10" />
          <Skeleton className="h-10" />
        </div>
      )}
      {found?.mentions.length === 0 && (
        <p className="px-4 py-6 text-center text-sm text-ink-muted">{t('empty')}</p>
      )}
      {found && found.mentions.length > 0 && (
        <ol className="divide-y divide-line">
          {found.mentions.map((mention) => (
            <li key={`${mention.reason} ${mention.commentId}`}>
              <MentionLine
                mention={mention}
                base={base}
                now={found.at}
                onOpen={() => {
                  if (!mention.isRead) void mark(mention);
                  onClose();
                }}
              />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
