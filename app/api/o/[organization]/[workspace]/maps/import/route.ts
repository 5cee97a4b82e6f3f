import { workspaceRoute } from '@/lib/auth/route';
import { importMap } from '@/lib/journeys/import-map';
import { importMapBody } from '@/lib/journeys/input';

// A file of 5 MB, written as one JSON string.
const maxBody = 12 * 1024 * 1024;

export const POST = workspaceRoute('journey:write', { body: importMapBody, maxBody }, async ({ ctx, body }) =>
  importMap(ctx, body),
);
