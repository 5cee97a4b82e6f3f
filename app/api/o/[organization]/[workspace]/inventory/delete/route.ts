import { workspaceRoute } from '@/lib/auth/route';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { touchpointIdsSchema } from '@/lib/touchpoints/input';

export const POST = workspaceRoute('touchpoint:write', { body: touchpointIdsSchema }, async ({ ctx, body }) =>
  deleteTouchpoints(ctx, body),
);
