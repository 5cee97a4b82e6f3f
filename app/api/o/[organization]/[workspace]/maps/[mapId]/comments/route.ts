import { workspaceRoute } from '@/lib/auth/route';
import { countOpenByAnchor } from '@/lib/comments/count-open-threads';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('comment:read', {}, ({ ctx, params }) =>
  countOpenByAnchor(ctx, idParam(params, 'mapId')),
);
