import { workspaceRoute } from '@/lib/auth/route';
import { judgeSchema } from '@/lib/priorities/input';
import { judgePriorities } from '@/lib/priorities/judge-priorities';

export const POST = workspaceRoute('touchpoint:write', { body: judgeSchema }, async ({ ctx, body }) =>
  judgePriorities(ctx, body),
);
