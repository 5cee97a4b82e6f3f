import { workspaceRoute } from '@/lib/auth/route';
import { mappingBodyLimit } from '@/lib/ratings/constants';
import { listMappings } from '@/lib/ratings/list-mappings';
import { saveMapping, saveMappingSchema } from '@/lib/ratings/save-mapping';

export const GET = workspaceRoute('rating:import', {}, async ({ ctx }) => ({
  mappings: await listMappings(ctx),
}));

export const POST = workspaceRoute(
  'rating:import',
  { body: saveMappingSchema, maxBody: mappingBodyLimit },
  ({ ctx, body }) => saveMapping(ctx, body),
);
