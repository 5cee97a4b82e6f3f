import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { listPlaces } from './places';

/** The other brands of the organization that the person may enter. */
export async function listSisterBrands(ctx: TenantContext): Promise<{ slug: string; name: string }[]> {
  if (!ctx.person.userId) return [];
  return (await listPlaces(ctx.person.userId))
    .filter(({ organization }) => organization.id === ctx.organization.id)
    .flatMap(({ workspaces }) => workspaces)
    .filter((brand) => brand.id !== ctx.workspace.id)
    .map(({ slug, name }) => ({ slug, name }));
}
