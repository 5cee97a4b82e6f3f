import fc from 'fast-check';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OrganizationRole, WorkspaceRole } from '@/db/values/accounts';
import { organizationRoles, workspaceRoles } from '@/db/values/accounts';
import { updateOrganizationMember } from '@/lib/accounts/organization-members';
import { listPlaces } from '@/lib/accounts/places';
import { removeWorkspaceMember, updateWorkspaceMember } from '@/lib/accounts/workspace-members';
import { findOrganizationContext, findTenantContext, systemContext } from '@/lib/auth/make-context';
import { newId } from '@/lib/ids';
import { getOverview } from '@/lib/views/get-overview';
import { openOwner } from './open-owner';
import { outcomeOf } from './stage';

// Who may enter where, after any memberships and any changes of them, compared with a model of a few lines.

const people = 3;
const brandsOf = [2, 1];
const brands = brandsOf.flatMap((count, organization) => Array.from({ length: count }, () => organization));

interface Membership<Role> {
  role: Role;
  suspended: boolean;
}
type Grid<Role> = (Membership<Role> | null)[][];

/** Memberships by person and organization, and by person and brand. */
interface Model {
  organizations: Grid<OrganizationRole>;
  brands: Grid<WorkspaceRole>;
}

/** The role in an organization, if the person may enter it. */
function roleInOrganization({ organizations }: Model, person: number, at: number): OrganizationRole | null {
  const membership = organizations[person]?.[at];
  return membership && !membership.suspended ? membership.role : null;
}

/** The role in a brand, if the person may enter it. */
function roleInBrand(model: Model, person: number, brand: number): WorkspaceRole | null {
  const organization = brands[brand] ?? 0;
  if (model.organizations[person]?.[organization]?.suspended) return null;
  const above = roleInOrganization(model, person, organization);
  if (above === 'owner' || above === 'admin') return 'manager';
  const membership = model.brands[person]?.[brand];
  return membership && !membership.suspended ? membership.role : null;
}

/** A change by one of the verbs; `role: null` removes. */
interface Change {
  person: number;
  brand: number | null;
  organization: number;
  role: OrganizationRole | WorkspaceRole | null | undefined;
  suspended: boolean | undefined;
}

function apply(model: Model, { person, brand, organization, role, suspended }: Change): void {
  const row = brand === null ? model.organizations[person] : model.brands[person];
  const at = brand ?? organization;
  const before = row?.[at];
  if (!row || !before) return;
  if (role === null) row[at] = null;
  else row[at] = { role: role ?? before.role, suspended: suspended ?? before.suspended } as never;
}

const membership = <Role extends string>(roles: readonly Role[]) =>
  fc.option(fc.record({ role: fc.constantFrom(...roles), suspended: fc.boolean() }), { nil: null });
const grid = <Role extends string>(roles: readonly Role[], width: number) =>
  fc.array(fc.array(membership(roles), { minLength: width, maxLength: width }), {
    minLength: people,
    maxLength: people,
  });
const graphs = fc.record({
  organizations: grid(organizationRoles, brandsOf.length),
  brands: grid(workspaceRoles, brands.length),
});
const who = { person: fc.nat(people - 1), suspended: fc.option(fc.boolean(), { nil: undefined }) };
const changes = fc.array(
  fc.oneof(
    fc.record({
      ...who,
      brand: fc.nat(brands.length - 1),
      organization: fc.constant(0),
      role: fc.option(fc.constantFrom(undefined, ...workspaceRoles), { nil: null }),
    }),
    fc.record({
      ...who,
      brand: fc.constant(null),
      organization: fc.nat(brandsOf.length - 1),
      role: fc.option(fc.constantFrom(undefined, ...organizationRoles), { nil: null }),
    }),
  ) as fc.Arbitrary<Change>,
  { maxLength: 4 },
);

interface World {
  people: string[];
  organizations: { id: string; slug: string }[];
  brands: { id: string; slug: string; organization: string }[];
  /** An owner of every organization who is never touched, so that each keeps one. */
  founder: string;
}

async function build(owner: Sql, model: Model): Promise<World> {
  const ids = (count: number) => Array.from({ length: count }, () => newId());
  const [founder = '', ...userIds] = ids(people + 1);
  const organizations = ids(brandsOf.length).map((id) => ({ id, slug: `o-${id}`, name: 'Organization' }));
  const workspaces = brands.map((at) => {
    const id = newId();
    return { id, organization_id: organizations[at]?.id ?? '', slug: `b-${id}`, name: 'Brand' };
  });
  const mark = (membership: Membership<string>) => ({
    role: membership.role,
    suspended_at: membership.suspended ? new Date() : null,
  });
  const inOrganizations = userIds.flatMap((user_id, person) =>
    organizations.flatMap(({ id: organization_id }, at) => {
      const one = model.organizations[person]?.[at];
      return one ? [{ organization_id, user_id, ...mark(one) }] : [];
    }),
  );
  const inBrands = userIds.flatMap((user_id, person) =>
    workspaces.flatMap(({ id: workspace_id }, at) => {
      const one = model.brands[person]?.[at];
      return one ? [{ workspace_id, user_id, ...mark(one) }] : [];
    }),
  );
  const founders = organizations.map(({ id }) => ({
    organization_id: id,
    user_id: founder,
    role: 'owner',
    suspended_at: null,
  }));
  const users = [founder, ...userIds].map((id) => ({
    id,
    email: `${id}@example.test`,
    name: 'Ada',
    password_hash: 'none',
  }));
  await owner.begin(async (tx) => {
    await tx`insert into users ${tx(users)}`;
    await tx`insert into organizations ${tx(organizations)}`;
    await tx`insert into workspaces ${tx(workspaces)}`;
    await tx`insert into organization_members ${tx([...founders, ...inOrganizations])}`;
    if (inBrands.length > 0) await tx`insert into workspace_members ${tx(inBrands)}`;
  });
  const slugOf = (id: string) => organizations.find((one) => one.id === id)?.slug ?? '';
  return {
    people: userIds,
    organizations,
    brands: workspaces.map(({ id, slug, organization_id }) => ({
      id,
      slug,
      organization: slugOf(organization_id),
    })),
    founder,
  };
}

const personOf = (userId: string) => ({
  userId,
  name: 'Ada',
  email: `${userId}@example.test`,
  locale: 'en' as const,
});

/** What the product says: the role in every organization and brand that can be entered, and what is listed. */
async function observe(world: World) {
  return Promise.all(
    world.people.map(async (userId) => {
      const person = personOf(userId);
      const entered = await Promise.all(
        world.brands.map(({ organization, slug }) =>
          findTenantContext(person, { organization, workspace: slug }),
        ),
      );
      const contexts = await Promise.all(
        world.organizations.map(({ slug }) => findOrganizationContext(person, slug)),
      );
      const overviews = await Promise.all(contexts.map((ctx) => (ctx ? getOverview(ctx) : null)));
      const places = await listPlaces(userId);
      return {
        brands: entered.map((ctx) => ctx?.role ?? null),
        organizations: contexts.map((ctx) => ctx?.role ?? null),
        listed: places.flatMap(({ workspaces }) => workspaces.map(({ slug }) => slug)).sort(),
        listedOrganizations: places.map(({ organization }) => [organization.slug, organization.role]).sort(),
        overviews: overviews.map((rows) => rows?.map(({ slug }) => slug).sort() ?? null),
      };
    }),
  );
}

/** What the model says, in the same words. */
function expected(model: Model, world: World) {
  return world.people.map((_, person) => {
    const inBrands = world.brands.map((_brand, at) => roleInBrand(model, person, at));
    const inOrganizations = world.organizations.map((_one, at) => roleInOrganization(model, person, at));
    const open = world.brands.filter((_brand, at) => inBrands[at]);
    const of = (slug: string) =>
      open.filter(({ organization }) => organization === slug).map((one) => one.slug);
    return {
      brands: inBrands,
      organizations: inOrganizations,
      listed: open.map(({ slug }) => slug).sort(),
      listedOrganizations: world.organizations
        .map(({ slug }, at) => [slug, inOrganizations[at] ?? null] as const)
        .filter(([slug, role]) => role !== null || of(slug).length > 0)
        .map((pair) => [...pair])
        .sort(),
      overviews: world.organizations.map(({ slug }, at) => (inOrganizations[at] ? of(slug).sort() : null)),
    };
  });
}

async function change(world: World, { person, brand, organization, role, suspended }: Change): Promise<void> {
  const userId = world.people[person] ?? '';
  if (brand === null) {
    const ctx = await findOrganizationContext(
      personOf(world.founder),
      world.organizations[organization]?.slug ?? '',
    );
    if (!ctx) throw new Error('The founder cannot enter.');
    return updateOrganizationMember(ctx, { userId, role: role as OrganizationRole, suspended });
  }
  const ctx = await systemContext(world.brands[brand]?.id ?? '');
  if (role === null) return removeWorkspaceMember(ctx, userId);
  return updateWorkspaceMember(ctx, { userId, role: role as WorkspaceRole, suspended });
}

let owner: Sql;
beforeAll(() => {
  owner = openOwner();
});
afterAll(() => owner.end());

it('everybody enters and is listed exactly what their memberships say, after any changes of them', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, changes, async (model, asked) => {
      const world = await build(owner, model);
      expect(await observe(world)).toEqual(expected(model, world));
      for (const one of asked) {
        const { error } = await outcomeOf(() => change(world, one));
        expect(['NOT_FOUND', undefined]).toContain(error?.code);
        apply(model, one);
        expect(await observe(world)).toEqual(expected(model, world));
      }
    }),
    { numRuns: 25 },
  );
});
