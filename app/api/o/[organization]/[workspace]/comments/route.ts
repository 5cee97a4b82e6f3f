import { workspaceRoute } from '@/lib/auth/route';
import { createThread } from '@/lib/comments/create-thread';
import { commentSubjectSchema, createThreadSchema } from '@/lib/comments/input';
import { listThreads } from '@/lib/comments/list-threads';
import type { CommentSubject } from '@/lib/comments/types';
import { parseInput } from '@/lib/parse-input';

export const GET = workspaceRoute('comment:read', {}, ({ ctx, request }) => {
  const { searchParams } = new URL(request.url);
  const asked = { type: searchParams.get('type'), id: searchParams.get('id') };
  return listThreads(ctx, parseInput(commentSubjectSchema, asked as CommentSubject));
});

export const POST = workspaceRoute('comment:write', { body: createThreadSchema }, ({ ctx, body }) =>
  createThread(ctx, body),
);
