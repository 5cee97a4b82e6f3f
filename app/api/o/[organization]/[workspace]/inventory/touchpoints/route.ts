import { workspaceRoute } from '@/lib/auth/route';
import { createTouchpoints } from '@/lib/touchpoints/create-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { getChangedTouchpoints } from '@/lib/touchpoints/get-inventory';
import {
  createTouchpointsSchema,
  touchpointIdsSchema,
  updateTouchpointsSchema,
} from '@/lib/touchpoints/input';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';

const bulkBody = 8_000_000;

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const ids = new URL(request.url).searchParams.get('ids') ?? '';
  return getChangedTouchpoints(ctx, ids.split(','));
});

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: createTouchpointsSchema, maxBody: bulkBody },
  async ({ ctx, body }) => createTouchpoints(ctx, body),
);

export const PATCH = workspaceRoute(
  'touchpoint:write',
  { body: updateTouchpointsSchema, maxBody: bulkBody },
  async ({ ctx, body }) => updateTouchpoints(ctx, body),
);

export const DELETE = workspaceRoute(
  'touchpoint:write',
  { body: touchpointIdsSchema },
  async ({ ctx, body }) => deleteTouchpoints(ctx, body),
);
