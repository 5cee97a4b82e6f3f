import { workspaceRoute } from '@/lib/auth/route';
import { replyBodySchema } from '@/lib/comments/input';
import { reply } from '@/lib/comments/reply';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('comment:write', { body: replyBodySchema }, ({ ctx, params, body }) =>
  reply(ctx, { ...body, threadId: idParam(params, 'threadId') }),
);
