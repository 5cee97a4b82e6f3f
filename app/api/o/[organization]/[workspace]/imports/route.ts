import { workspaceRoute } from '@/lib/auth/route';
import { ImportError } from '@/lib/imports/read/import-error';
import { listImports } from '@/lib/ratings/list-imports';
import { uploadImport } from '@/lib/ratings/upload-import';

export const GET = workspaceRoute('rating:read', {}, async ({ ctx }) => ({
  imports: await listImports(ctx),
}));

/** The file is the body as it is; its name stands in the address, and what it is to be read as. */
export const POST = workspaceRoute('rating:import', {}, async ({ ctx, request }) => {
  if (!request.body) throw new ImportError('empty');
  const { searchParams } = new URL(request.url);
  const as = searchParams.get('as') === 'audit' ? 'audit' : undefined;
  return uploadImport(ctx, searchParams.get('name') ?? '', request.body, as);
});
