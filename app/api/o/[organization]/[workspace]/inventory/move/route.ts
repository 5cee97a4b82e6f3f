import { workspaceRoute } from '@/lib/auth/route';
import { moveTouchpointsSchema } from '@/lib/touchpoints/input';
import { moveTouchpoints } from '@/lib/touchpoints/move-touchpoints';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: moveTouchpointsSchema },
  async ({ ctx, body }) => moveTouchpoints(ctx, body),
);
