import { workspaceRoute } from '@/lib/auth/route';
import { searchTouchpoints } from '@/lib/search/search-touchpoints';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return { touchpoints: await searchTouchpoints(ctx, query.slice(0, 100)) };
});
