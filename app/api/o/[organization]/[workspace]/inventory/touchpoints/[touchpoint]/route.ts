import { workspaceRoute } from '@/lib/auth/route';
import { getTouchpoint } from '@/lib/touchpoints/get-touchpoint';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, params }) =>
  getTouchpoint(ctx, params.touchpoint ?? ''),
);
