import { workspaceRoute } from '@/lib/auth/route';
import { deleteView } from '@/lib/saved-views/delete-view';
import { updateViewSchema } from '@/lib/saved-views/input';
import { updateView } from '@/lib/saved-views/update-view';

export const PATCH = workspaceRoute('view:write', { body: updateViewSchema }, ({ ctx, params, body }) =>
  updateView(ctx, params.viewId ?? '', body),
);

export const DELETE = workspaceRoute('view:write', {}, ({ ctx, params }) =>
  deleteView(ctx, params.viewId ?? ''),
);
