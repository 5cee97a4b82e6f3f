import { workspaceRoute } from '@/lib/auth/route';
import { mergeTouchpointsSchema } from '@/lib/touchpoints/input';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: mergeTouchpointsSchema },
  async ({ ctx, body }) => mergeTouchpoints(ctx, body),
);
