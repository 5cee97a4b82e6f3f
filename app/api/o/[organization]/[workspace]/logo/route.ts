import { removeWorkspaceLogo, setWorkspaceLogo } from '@/lib/accounts/workspace-logo';
import { workspaceRoute } from '@/lib/auth/route';
import { readImageBody } from '@/lib/files/read-image-body';

/** The picture is the body as it is. */
export const PUT = workspaceRoute('workspace:manage', {}, async ({ ctx, request }) =>
  setWorkspaceLogo(ctx, await readImageBody(request)),
);

export const DELETE = workspaceRoute('workspace:manage', {}, async ({ ctx }) => removeWorkspaceLogo(ctx));
