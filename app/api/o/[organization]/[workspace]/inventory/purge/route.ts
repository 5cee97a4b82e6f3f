import { workspaceRoute } from '@/lib/auth/route';
import { touchpointIdsSchema } from '@/lib/touchpoints/input';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';

export const POST = workspaceRoute('trash:manage', { body: touchpointIdsSchema }, async ({ ctx, body }) =>
  purgeTouchpoints(ctx, body),
);
