import { workspaceRoute } from '@/lib/auth/route';
import { undoPasteSchema } from '@/lib/touchpoints/table/input';
import { undoPaste } from '@/lib/touchpoints/undo-paste';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: undoPasteSchema, maxBody: 25_000_000 },
  async ({ ctx, body }) => undoPaste(ctx, body),
);
