import { checkIn } from '@/lib/audits/sync/check-in';
import { checkInSchema } from '@/lib/audits/sync/input';
import { workspaceRoute } from '@/lib/auth/route';

export const POST = workspaceRoute('audit:score', { body: checkInSchema }, async ({ ctx, body }) =>
  checkIn(ctx, body),
);
