'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';
import { navigationIcons, type NavigationGroup } from './navigation';

interface SideNavigationProps {
  base: string;
  groups: readonly NavigationGroup[];
  onNavigate?: () => void;
}

function isCurrent(pathname: string, base: string, path: string): boolean {
  if (path === '') return pathname === base;
  return pathname === base + path || pathname.startsWith(`${base}${path}/`);
}

/** The list of screens; the current one is marked for eyes and for screen readers. */
export function SideNavigation({ base, groups, onNavigate }: SideNavigationProps) {
  const t = useTranslations('shell.nav');
  const pathname = usePathname();
  return (
    <nav aria-label={t('label')} className="flex-1 overflow-y-auto px-2 pb-4">
      {groups.map((group) => (
        <div key={group.key} className="mt-4 first:mt-2">
          <p className="px-2 pb-1 text-xs font-medium text-ink-subtle">{t(group.key)}</p>
          <ul>
            {group.items.map(({ key, path }) => {
              const Icon = navigationIcons[key];
              const current = isCurrent(pathname, base, path);
              return (
                <li key={key}>
                  <Link
                    href={base + path}
                    onClick={onNavigate}
                    aria-current={current ? 'page' : undefined}
                    className={cn(
                      'flex min-h-control items-center gap-2.5 rounded px-2 text-ink-muted hover:bg-hover hover:text-ink',
                      current && 'bg-active font-medium text-ink',
                    )}
                  >
                    {Icon && (
                      <Icon
                        aria-hidden="true"
                        className={cn('size-4 shrink-0', current && 'text-accent-ink')}
                      />
                    )}
                    <span className="min-w-0 truncate">{t(key)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
