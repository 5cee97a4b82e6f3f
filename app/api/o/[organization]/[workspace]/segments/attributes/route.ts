import { workspaceRoute } from '@/lib/auth/route';
import { listAttributeValues } from '@/lib/ratings/list-attribute-values';

export const GET = workspaceRoute('rating:read', {}, async ({ ctx }) => ({
  attributes: await listAttributeValues(ctx),
}));
