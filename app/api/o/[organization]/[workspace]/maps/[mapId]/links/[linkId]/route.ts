import { workspaceRoute } from '@/lib/auth/route';
import { revokeMapLink } from '@/lib/journeys/links/revoke-map-link';
import { idParam } from '@/lib/route-params';

export const DELETE = workspaceRoute('journey:write', {}, async ({ ctx, params }) => {
  await revokeMapLink(ctx, { id: idParam(params, 'linkId') });
  return {};
});
