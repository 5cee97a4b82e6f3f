import { getTranslations } from 'next-intl/server';
import { Bell } from 'lucide-react';
import { BrandBanner } from '@/components/accounts/brand-banner';
import { MentionsBell } from '@/components/comments/mentions-bell';
import { AppShell } from '@/components/layout/app-shell';
import { navigation } from '@/components/layout/navigation';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { signOutAction, updatePreferencesAction } from '@/lib/accounts/actions';
import { rememberWorkspace } from '@/lib/accounts/places';
import { countUnreadMentions } from '@/lib/comments/list-mentions';
import { pageSequence } from '@/lib/live/page-sequence';
import { requireMember, requireUser, type WorkspaceParams } from '@/lib/auth/require';
import { getSwitcherPlaces, workspaceLogo } from '@/lib/views/get-shell';

export default async function WorkspaceLayout({
  params,
  children,
}: {
  params: Promise<WorkspaceParams>;
  children: React.ReactNode;
}) {
  const ctx = await requireMember(params, 'workspace:read');
  const { user } = await requireUser();
  await rememberWorkspace(user, ctx.workspace.id);
  const places = await getSwitcherPlaces(user.id);
  const t = await getTranslations('shell.nav');
  const palette = await getTranslations('shell.palette');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const groups = navigation
    .map(({ key, items }) => ({
      key,
      items: items.filter(({ permission }) => ctx.permissions.has(permission)),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <AppShell
      base={base}
      groups={groups}
      switcher={{
        current: {
          name: ctx.workspace.name,
          colour: ctx.workspace.colour,
          logo: workspaceLogo(ctx.organization.slug, ctx.workspace.slug, ctx.workspace.logoFileId),
        },
        currentPath: base,
        places,
      }}
      user={{
        name: user.name,
        email: user.email,
        theme: user.theme,
        onChange: updatePreferencesAction,
        onSignOut: signOutAction,
      }}
      searchPath={`/api${base}/search`}
      targets={[
        ...groups.flatMap(({ items }) =>
          items.map(({ key, path }) => ({ group: 'pages' as const, label: t(key), path: base + path })),
        ),
        ...(ctx.permissions.has('journey:write')
          ? [{ group: 'actions' as const, label: palette('newMap'), path: `${base}/maps/new` }]
          : []),
        ...places.flatMap(({ organization, workspaces }) =>
          workspaces.map(({ slug, name }) => ({
            group: 'brands' as const,
            label: name,
            path: `/o/${organization.slug}/${slug}`,
          })),
        ),
      ]}
      inbox={
        ctx.permissions.has('comment:read') && (
          <ScreenMessages names={['comments']}>
            <MentionsBell
              key={base}
              base={base}
              // Read before the count: what comes in between is counted anew.
              after={await pageSequence(ctx)}
              first={await countUnreadMentions(ctx)}
              icon={<Bell className="size-4" />}
            />
          </ScreenMessages>
        )
      }
      banner={
        <ScreenMessages names={['account']}>
          <BrandBanner
            slugs={{ organization: ctx.organization.slug, workspace: ctx.workspace.slug }}
            isSample={ctx.workspace.isSample}
            deleteAfter={ctx.workspace.deleteAfter}
            mayManage={ctx.permissions.has('workspace:manage')}
            unconfirmedEmail={user.emailConfirmed ? null : user.email}
          />
        </ScreenMessages>
      }
    >
      {children}
    </AppShell>
  );
}
