import { getTranslations } from 'next-intl/server';
import type { NavigationGroup } from './navigation';
import { BrandMark } from './brand-mark';
import { CommandPalette, type PaletteTarget } from './command-palette';
import { Logo } from './logo';
import { MobileNavigation } from './mobile-navigation';
import { SideNavigation } from './side-navigation';
import { UserMenu, type UserMenuProps } from './user-menu';
import { WorkspaceSwitcher, type SwitcherProps } from './workspace-switcher';

interface AppShellProps {
  /** Path that the navigation's items stand under. */
  base: string;
  groups: readonly NavigationGroup[];
  switcher: SwitcherProps;
  user: UserMenuProps;
  /** Where the palette searches touchpoints; absent outside a brand. */
  searchPath?: string;
  targets: readonly PaletteTarget[];
  /** What waits for the person here, between search and account. */
  inbox?: React.ReactNode;
  banner?: React.ReactNode;
  children: React.ReactNode;
}

/** The one frame around every screen of a signed-in person: navigation beside it, commands and account above. */
export async function AppShell({
  base,
  groups,
  switcher,
  user,
  searchPath,
  targets,
  inbox,
  banner,
  children,
}: AppShellProps) {
  const t = await getTranslations('shell');
  return (
    <div className="flex min-h-dvh bg-canvas text-ink print:block print:bg-surface">
      <a
        href="#content"
        className="sr-only z-60 rounded bg-raised px-3 py-2 shadow-float focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <aside className="sticky top-0 hidden h-dvh w-60 shrink-0 flex-col border-r border-line bg-surface lg:flex print:hidden">
        <div className="flex h-12 items-center gap-2 px-3">
          <Logo />
          <WorkspaceSwitcher {...switcher} />
        </div>
        <SideNavigation base={base} groups={groups} />
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-surface px-3 sm:px-6 print:hidden">
          <MobileNavigation base={base} groups={groups}>
            <WorkspaceSwitcher {...switcher} />
          </MobileNavigation>
          <span className="flex min-w-0 flex-1 items-center gap-2 lg:hidden">
            <BrandMark {...switcher.current} />
            <span className="min-w-0 truncate font-medium">{switcher.current.name}</span>
          </span>
          <CommandPalette searchPath={searchPath} targets={targets} />
          <span className="hidden flex-1 lg:block" />
          {inbox}
          <UserMenu {...user} />
        </header>
        {banner}
        <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
