import { getOrganizationLogo } from '@/lib/accounts/organization-logo';
import { organizationRoute } from '@/lib/auth/route';
import { imageResponse } from '@/lib/files/image-response';

export const GET = organizationRoute('organization:read', async ({ ctx, params, request }) => {
  const logoId = params.logoId ?? '';
  return imageResponse(request, await getOrganizationLogo(ctx, logoId), logoId);
});
