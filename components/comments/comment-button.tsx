'use client';

import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter, useSearchParams } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '@/components/layout/use-live';
import { Button } from '@/components/ui/button';
import type { CommentSubject } from '@/lib/comments/types';

// What is written and read there is fetched when it is opened.
const CommentsSheet = lazy(async () => ({ default: (await import('./comments-sheet')).CommentsSheet }));

interface CommentButtonProps {
  /** The brand's path, `/o/organization/brand`. */
  base: string;
  subject: CommentSubject;
  /** What the record is called. */
  name: string;
  /** Open discussions. */
  open: number;
  /** Without a word on it, for lists. */
  small?: boolean;
}

/** Opens what is said about a record, with the number of open discussions; a link `?thread=…&of=…` opens it by itself. */
export function CommentButton({ base, subject, name, open, small = false }: CommentButtonProps) {
  const t = useTranslations('comments.button');
  const router = useRouter();
  const search = useSearchParams();
  const asked = search.get('of') === subject.id ? search.get('thread') : null;
  const [isShown, setShown] = useState(false);
  const [followed, setFollowed] = useState<string | null>(null);
  if (asked !== followed) {
    setFollowed(asked);
    if (asked) setShown(true);
  }
  const close = () => {
    setShown(false);
    if (!asked) return;
    // The same link leads here again.
    const address = new URL(window.location.href);
    for (const key of ['thread', 'of']) address.searchParams.delete(key);
    window.history.replaceState(null, '', address);
  };
  useLive(
    `/api${base}/live`,
    null,
    ({ kind, id }) => kind === 'comment' && id === subject.id && router.refresh(),
    () => undefined,
  );
  return (
    <>
      <Button
        size="sm"
        variant={small ? 'ghost' : 'secondary'}
        aria-haspopup="dialog"
        aria-label={small ? t('labelOf', { name, count: open }) : t('label', { count: open })}
        onClick={() => setShown(true)}
      >
        <MessageSquare />
        {!small && <span aria-hidden>{t('word')}</span>}
        {open > 0 && (
          <span aria-hidden className="figures rounded-full bg-accent-soft px-1.5 text-xs text-accent-ink">
            {open}
          </span>
        )}
      </Button>
      {isShown && (
        <Suspense>
          <CommentsSheet base={base} subject={subject} name={name} threadId={asked} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
