import 'server-only';
import { listPlaces } from '@/lib/accounts/places';
import { organizationRolePermissions } from '@/lib/auth/permissions';

interface Mark {
  name: string;
  colour: string | null;
  /** Address of the logo, or null. */
  logo: string | null;
}

export interface SwitcherPlace {
  organization: { slug: string; isMember: boolean; mayCreate: boolean } & Mark;
  workspaces: readonly ({ slug: string; isSample: boolean } & Mark)[];
}

/** The address of a brand's logo, or null. */
export function workspaceLogo(organization: string, workspace: string, fileId: string | null): string | null {
  return fileId && `/api/o/${organization}/${workspace}/files/${fileId}`;
}

/** The places of a person as the brand switcher shows them. An organization's logo is for its members. */
export async function getSwitcherPlaces(userId: string): Promise<SwitcherPlace[]> {
  const places = await listPlaces(userId);
  return places.map(({ organization: { slug, name, colour, logoId, role }, workspaces }) => ({
    organization: {
      slug,
      name,
      colour,
      logo: role !== null && logoId ? `/api/o/${slug}/-/logo/${logoId}` : null,
      isMember: role !== null,
      mayCreate: role !== null && organizationRolePermissions[role].includes('workspace:create'),
    },
    workspaces: workspaces.map(({ logoFileId, slug: workspace, name: brand, colour: accent, isSample }) => ({
      slug: workspace,
      name: brand,
      colour: accent,
      logo: workspaceLogo(slug, workspace, logoFileId),
      isSample,
    })),
  }));
}
