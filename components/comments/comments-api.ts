import { callApi } from '@/components/layout/call-api';
import type { ThreadState } from '@/db/values/comments';
import type {
  CommentAnchor,
  CommentSubject,
  Mention,
  MentionChoice,
  Mentions,
  OpenByAnchor,
  Threads,
} from '@/lib/comments/types';

/** The route handlers of a brand's comments. */
export function commentsApi(base: string) {
  const path = `/api${base}/comments`;
  return {
    list: ({ type, id }: CommentSubject) => callApi<Threads>(`${path}?type=${type}&id=${id}`),
    people: () => callApi<MentionChoice[]>(`${path}/people`),
    mentions: () => callApi<Mentions>(`${path}/mentions`),
    unread: () => callApi<{ unread: number }>(`${path}/mentions?count`),
    read: (seen: Pick<Mention, 'reason' | 'commentId' | 'threadId'> | null) =>
      callApi(`${path}/mentions`, {
        method: 'POST',
        body: {
          commentIds: seen && (seen.reason === 'named' ? [seen.commentId] : []),
          threadIds: seen?.reason === 'assigned' ? [seen.threadId] : [],
        },
      }),
    countByCell: (mapId: string) => callApi<OpenByAnchor>(`/api${base}/maps/${mapId}/comments`),
    create: (body: {
      id: string;
      commentId: string;
      subject: CommentSubject;
      anchor: CommentAnchor | null;
      text: string;
    }) => callApi(path, { method: 'POST', body }),
    reply: (threadId: string, body: { id: string; text: string }) =>
      callApi(`${path}/threads/${threadId}/replies`, { method: 'POST', body }),
    setState: (threadId: string, state: ThreadState) =>
      callApi(`${path}/threads/${threadId}/state`, { method: 'PUT', body: { state } }),
    assign: (threadId: string, body: { assigneeId: string | null; dueOn: string | null }) =>
      callApi(`${path}/threads/${threadId}/assignment`, { method: 'PUT', body }),
    edit: (commentId: string, text: string) =>
      callApi(`${path}/${commentId}`, { method: 'PATCH', body: { text } }),
    remove: (commentId: string) => callApi(`${path}/${commentId}`, { method: 'DELETE' }),
  };
}

export type CommentsApi = ReturnType<typeof commentsApi>;
