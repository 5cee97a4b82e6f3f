import { workspaceRoute } from '@/lib/auth/route';
import { addFromLibrarySchema } from '@/lib/touchpoints/input';
import { addFromLibrary } from '@/lib/touchpoints/add-from-library';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: addFromLibrarySchema },
  async ({ ctx, body }) => addFromLibrary(ctx, body),
);
