import { workspaceRoute } from '@/lib/auth/route';
import { listEntrySchema } from '@/lib/touchpoints/input';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';

export const POST = workspaceRoute('channel:write', { body: listEntrySchema }, async ({ ctx, body }) =>
  createListEntry(ctx, body.list, body),
);
