import { workspaceRoute } from '@/lib/auth/route';
import { createView } from '@/lib/saved-views/create-view';
import { createViewSchema } from '@/lib/saved-views/input';

export const POST = workspaceRoute('view:write', { body: createViewSchema }, ({ ctx, body }) =>
  createView(ctx, body),
);
