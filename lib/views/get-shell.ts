import 'server-only';
import { listPlaces } from '@/lib/accounts/places';
import { organizationRolePermissions } from '@/lib/auth/permissions';

export interface SwitcherPlace {
  organization: { slug: string; name: string; isMember: boolean; mayCreate: boolean };
  workspaces: readonly { slug: string; name: string; colour: string | null; isSample: boolean }[];
}

/** The places of a person as the brand switcher shows them. */
export async function getSwitcherPlaces(userId: string): Promise<SwitcherPlace[]> {
  const places = await listPlaces(userId);
  return places.map(({ organization: { slug, name, role }, workspaces }) => ({
    organization: {
      slug,
      name,
      isMember: role !== null,
      mayCreate: role !== null && organizationRolePermissions[role].includes('workspace:create'),
    },
    workspaces,
  }));
}
