import { getTranslations } from 'next-intl/server';
import { AppShell } from '@/components/layout/app-shell';
import type { NavigationGroup } from '@/components/layout/navigation';
import { signOutAction, updatePreferencesAction } from '@/lib/accounts/actions';
import { requireOrganization, requireUser } from '@/lib/auth/require';
import { getSwitcherPlaces } from '@/lib/views/get-shell';

export default async function OrganizationLayout({
  params,
  children,
}: {
  params: Promise<{ organization: string }>;
  children: React.ReactNode;
}) {
  const ctx = await requireOrganization(params, 'organization:read');
  const { user } = await requireUser();
  const places = await getSwitcherPlaces(user.id);
  const { name, slug } = ctx.organization;
  const { colour, logo } = places.find(({ organization }) => organization.slug === slug)?.organization ?? {
    colour: null,
    logo: null,
  };
  const t = await getTranslations('shell.nav');
  const base = `/o/${slug}`;
  const groups: NavigationGroup[] = [
    {
      key: 'organization',
      items: [
        { key: 'overview', path: '', permission: 'workspace:read' },
        ...(ctx.permissions.has('organization:members')
          ? [{ key: 'members', path: '/-/members', permission: 'member:read' as const }]
          : []),
        ...(ctx.permissions.has('organization:manage')
          ? [{ key: 'settings', path: '/-/settings', permission: 'workspace:manage' as const }]
          : []),
      ],
    },
  ];
  return (
    <AppShell
      base={base}
      groups={groups}
      switcher={{ current: { name, colour, logo }, currentPath: base, places }}
      user={{
        name: user.name,
        email: user.email,
        theme: user.theme,
        onChange: updatePreferencesAction,
        onSignOut: signOutAction,
      }}
      targets={[
        ...(groups[0]?.items ?? []).map(({ key, path }) => ({
          group: 'pages' as const,
          label: t(key),
          path: base + path,
        })),
        ...places.flatMap(({ organization, workspaces }) =>
          workspaces.map(({ slug, name }) => ({
            group: 'brands' as const,
            label: name,
            path: `/o/${organization.slug}/${slug}`,
          })),
        ),
      ]}
    >
      {children}
    </AppShell>
  );
}
