import { workspaceRoute } from '@/lib/auth/route';
import { searchMaps } from '@/lib/search/search-maps';
import { searchTouchpoints } from '@/lib/search/search-touchpoints';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 100);
  const [touchpoints, maps] = await Promise.all([searchTouchpoints(ctx, query), searchMaps(ctx, query)]);
  return { touchpoints, maps };
});
