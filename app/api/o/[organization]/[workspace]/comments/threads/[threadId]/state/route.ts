import { workspaceRoute } from '@/lib/auth/route';
import { threadStateSchema } from '@/lib/comments/input';
import { setThreadState } from '@/lib/comments/set-thread-state';
import { idParam } from '@/lib/route-params';

export const PUT = workspaceRoute('comment:write', { body: threadStateSchema }, ({ ctx, params, body }) =>
  setThreadState(ctx, { ...body, id: idParam(params, 'threadId') }),
);
