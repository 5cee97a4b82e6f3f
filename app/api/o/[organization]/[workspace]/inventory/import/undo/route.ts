import { workspaceRoute } from '@/lib/auth/route';
import { idSchema } from '@/lib/touchpoints/input';
import { undoTouchpointImport } from '@/lib/touchpoints/undo-touchpoint-import';

export const POST = workspaceRoute('touchpoint:write', { body: idSchema }, async ({ ctx, body }) =>
  undoTouchpointImport(ctx, body),
);
