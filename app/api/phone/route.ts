import { listPlaces } from '@/lib/accounts/places';
import { userRoute } from '@/lib/auth/route';

/** Whose phone this is, and the brands in which there may be visits for them. */
export const GET = userRoute(async ({ session: { user } }) => ({
  userId: user.id,
  name: user.name,
  places: (await listPlaces(user.id)).flatMap(({ organization, workspaces }) =>
    workspaces.map(({ slug, name }) => ({
      organization: organization.slug,
      workspace: slug,
      name,
      organizationName: organization.name,
    })),
  ),
}));
