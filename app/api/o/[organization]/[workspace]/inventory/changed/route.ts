import { workspaceRoute } from '@/lib/auth/route';
import { getChangedTouchpoints } from '@/lib/touchpoints/get-inventory';
import { touchpointIdsSchema } from '@/lib/touchpoints/input';

// Reads by POST: thousands of ids do not fit into an address.
export const POST = workspaceRoute('touchpoint:read', { body: touchpointIdsSchema }, async ({ ctx, body }) =>
  getChangedTouchpoints(ctx, body.ids),
);
