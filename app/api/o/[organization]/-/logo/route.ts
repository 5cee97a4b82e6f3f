import { removeOrganizationLogo, setOrganizationLogo } from '@/lib/accounts/organization-logo';
import { organizationRoute } from '@/lib/auth/route';
import { readImageBody } from '@/lib/files/read-image-body';

/** The picture is the body as it is. */
export const PUT = organizationRoute('organization:manage', async ({ ctx, request }) =>
  setOrganizationLogo(ctx, await readImageBody(request)),
);

export const DELETE = organizationRoute('organization:manage', async ({ ctx }) =>
  removeOrganizationLogo(ctx),
);
