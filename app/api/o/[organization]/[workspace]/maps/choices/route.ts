import { workspaceRoute } from '@/lib/auth/route';
import { getMapChoices } from '@/lib/views/get-map-choices';

/** What cells of maps choose from. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx }) => getMapChoices(ctx));
