'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { Button } from './button';

/**
 * Asks for the next part of a list and says how much is left. The focus then goes to the first entry that came, which can take
 * it (`tabIndex={-1}`): the button moves down with the list, and is gone when everything is shown.
 */
export function ShowMore({
  list,
  shown,
  total,
  loading = false,
  className,
  onMore,
}: {
  /** The element whose children are the entries. */
  list: RefObject<HTMLElement | null>;
  /** So many entries are drawn. */
  shown: number;
  total: number;
  loading?: boolean;
  /** Of the line that holds the button. */
  className?: string;
  onMore: () => void;
}) {
  const t = useTranslations('ui');
  const button = useRef<HTMLButtonElement>(null);
  /** How many there were when more was asked for; null when nothing is asked for. */
  const before = useRef<number | null>(null);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = null;
    const first = from !== null && from < shown ? list.current?.children[from] : undefined;
    const focused = document.activeElement;
    // Whoever went elsewhere meanwhile stays there.
    const isHere = !focused || focused === button.current || focused.contains(list.current);
    if (isHere && first instanceof HTMLElement) first.focus();
  }, [list, shown]);
  if (shown >= total) return null;
  return (
    <p className={className}>
      <Button
        ref={button}
        size="sm"
        loading={loading}
        onClick={() => {
          before.current = shown;
          onMore();
        }}
      >
        {t('showMore', { count: total - shown })}
      </Button>
    </p>
  );
}
