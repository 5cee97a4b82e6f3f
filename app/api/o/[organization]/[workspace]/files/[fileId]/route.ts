import { workspaceRoute } from '@/lib/auth/route';
import { getFile } from '@/lib/files/get-file';
import { imageResponse } from '@/lib/files/image-response';

/** Who may see a file depends on what shows it; `?size=small` gives the rendition for lists. */
export const GET = workspaceRoute('workspace:read', {}, async ({ ctx, params, request }) => {
  const fileId = params.fileId ?? '';
  const small = new URL(request.url).searchParams.get('size') === 'small';
  return imageResponse(request, await getFile(ctx, fileId, { small }), fileId);
});
