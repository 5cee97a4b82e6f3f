import { workspaceRoute } from '@/lib/auth/route';
import { previewPasteSchema } from '@/lib/touchpoints/table/input';
import { previewPaste } from '@/lib/touchpoints/preview-table';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: previewPasteSchema, maxBody: 25_000_000 },
  async ({ ctx, body }) => previewPaste(ctx, body),
);
