import { workspaceRoute } from '@/lib/auth/route';
import { touchpointIdsSchema } from '@/lib/touchpoints/input';
import { restoreTouchpoints } from '@/lib/touchpoints/restore-touchpoints';

export const POST = workspaceRoute('touchpoint:write', { body: touchpointIdsSchema }, async ({ ctx, body }) =>
  restoreTouchpoints(ctx, body),
);
