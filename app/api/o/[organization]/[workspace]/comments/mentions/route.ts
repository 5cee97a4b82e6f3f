import { workspaceRoute } from '@/lib/auth/route';
import { readMentionsSchema } from '@/lib/comments/input';
import { countUnreadMentions, listMentions } from '@/lib/comments/list-mentions';
import { readMentions } from '@/lib/comments/read-mentions';

export const GET = workspaceRoute('comment:read', {}, async ({ ctx, request }) =>
  new URL(request.url).searchParams.has('count')
    ? { unread: await countUnreadMentions(ctx) }
    : listMentions(ctx),
);

export const POST = workspaceRoute('comment:read', { body: readMentionsSchema }, ({ ctx, body }) =>
  readMentions(ctx, body),
);
