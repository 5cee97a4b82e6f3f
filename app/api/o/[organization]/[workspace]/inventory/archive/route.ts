import { workspaceRoute } from '@/lib/auth/route';
import { touchpointIdsSchema } from '@/lib/touchpoints/input';
import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';

export const POST = workspaceRoute('touchpoint:write', { body: touchpointIdsSchema }, async ({ ctx, body }) =>
  archiveTouchpoints(ctx, body),
);
