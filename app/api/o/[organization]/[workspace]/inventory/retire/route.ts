import { workspaceRoute } from '@/lib/auth/route';
import { retireTouchpointSchema } from '@/lib/touchpoints/input';
import { retireTouchpoint } from '@/lib/touchpoints/retire-touchpoint';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: retireTouchpointSchema },
  async ({ ctx, body }) => retireTouchpoint(ctx, body),
);
