import { workspaceRoute } from '@/lib/auth/route';
import { readImageBody } from '@/lib/files/read-image-body';
import { uploadPhoto } from '@/lib/files/upload-photo';

/** The photo is the body as it is. */
export const POST = workspaceRoute('file:write', {}, async ({ ctx, request }) =>
  uploadPhoto(ctx, await readImageBody(request)),
);
