'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { DropPanel } from '@/components/layout/drop-panel';
import { useLive } from '@/components/layout/use-live';

// A workshop says much at once.
const gatherFor = 300;

const MentionsList = lazy(async () => ({ default: (await import('./mentions-list')).MentionsList }));

/** Where the person was named in comments of this brand: a bell with the number of what was not looked at. */
export function MentionsBell({
  base,
  first,
  after,
  icon,
}: {
  base: string;
  first: number;
  /** The sequence of changes up to which `first` counts. */
  after: number;
  icon: ReactNode;
}) {
  const t = useTranslations('comments.inbox');
  const [unread, setUnread] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = async () => {
    // Every screen carries the bell, and few are told of anything.
    const { commentsApi } = await import('./comments-api');
    setUnread((await commentsApi(base).unread()).unread);
  };
  const countAnew = () => {
    clearTimeout(timer.current);
    // Out of reach: the next event counts again.
    timer.current = setTimeout(() => void count().catch(() => undefined), gatherFor);
  };
  useLive(
    `/api${base}/live`,
    after,
    ({ kind }) => (kind === 'comment' || kind === 'mention') && countAnew(),
    countAnew,
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <DropPanel
      align="end"
      label={t('label', { count: unread })}
      className="w-88"
      buttonClassName="relative flex size-control shrink-0 items-center justify-center rounded text-ink-muted hover:bg-hover hover:text-ink aria-expanded:bg-hover"
      button={
        <>
          {icon}
          {unread > 0 && (
            <span
              aria-hidden
              className="figures absolute top-0.5 right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem] leading-4 font-semibold text-on-accent"
            >
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </>
      }
    >
      {(close) => (
        <Suspense>
          <MentionsList key={unread} base={base} onCount={setUnread} onClose={close} />
        </Suspense>
      )}
    </DropPanel>
  );
}
