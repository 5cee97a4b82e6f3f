import { useEffect, useState, useSyncExternalStore } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { useLive } from '@/components/layout/use-live';
import type { CommentSubject, MentionChoice } from '@/lib/comments/types';
import { commentsApi } from './comments-api';
import { ThreadsStore } from './threads-store';

/** What was said about a record, kept up to date while it is shown. */
export function useComments(base: string, subject: CommentSubject) {
  const [store] = useState(() => new ThreadsStore(subject, commentsApi(base)));
  const state = useSyncExternalStore(store.subscribe, store.read, store.read);
  useLive(
    `/api${base}/live`,
    null,
    ({ kind, id }) => kind === 'comment' && id === subject.id && void store.load(),
    () => void store.load(),
  );
  useEffect(() => void store.load(), [store]);
  return { store, ...state };
}

/** Who can be named, fetched when somebody is about to. */
export function usePeopleChoices(base: string) {
  const [people, setPeople] = useState<readonly MentionChoice[] | null>(null);
  const [asked, setAsked] = useState(false);
  const ask = () => {
    if (asked) return;
    setAsked(true);
    commentsApi(base)
      .people()
      .then(setPeople, () => setAsked(false));
  };
  return { people, ask };
}

/** What went wrong, in words; `unreachable` where the server did not answer. */
export const failureText = (error: unknown, unreachable: string): string =>
  error instanceof ApiError ? error.message : unreachable;
