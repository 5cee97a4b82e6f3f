import { workspaceRoute } from '@/lib/auth/route';
import { previewImportSchema } from '@/lib/touchpoints/table/input';
import { previewImport } from '@/lib/touchpoints/preview-table';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: previewImportSchema, maxBody: 25_000_000 },
  async ({ ctx, body }) => previewImport(ctx, body),
);
