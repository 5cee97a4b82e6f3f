import { workspaceRoute } from '@/lib/auth/route';
import { assignThread } from '@/lib/comments/assign-thread';
import { assignmentSchema } from '@/lib/comments/input';
import { idParam } from '@/lib/route-params';

export const PUT = workspaceRoute('comment:write', { body: assignmentSchema }, ({ ctx, params, body }) =>
  assignThread(ctx, { ...body, id: idParam(params, 'threadId') }),
);
