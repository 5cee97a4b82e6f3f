import { sources } from '@/db/values/ratings';
import { workspaceRoute } from '@/lib/auth/route';
import { findId, idParam } from '@/lib/route-params';
import { getMapFigures } from '@/lib/views/get-map-figures';

/** The figures of a map's touchpoints; `?source=` and `?period=` choose whose and when. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params, request }) => {
  const wish = new URL(request.url).searchParams;
  return getMapFigures(ctx, {
    id: idParam(params, 'mapId'),
    source: sources.find((source) => source === wish.get('source')),
    periodId: findId(wish.get('period') ?? '') ?? undefined,
  });
});
