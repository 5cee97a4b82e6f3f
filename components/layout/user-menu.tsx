'use client';

import { Languages, LogOut, SunMoon, UserRound } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { locales, themes, type Theme } from '@/db/values/accounts';

export interface UserMenuProps {
  name: string;
  email: string;
  theme: Theme;
  /** Changes language or theme and reloads what the server renders. */
  onChange: (input: { locale?: (typeof locales)[number]; theme?: Theme }) => Promise<unknown>;
  onSignOut: () => Promise<unknown>;
}

/** Names of languages stand in their own language, so that everybody finds theirs. */
const languageNames = { en: 'English', pl: 'Polski', cs: 'Čeština', ro: 'Română', ru: 'Русский' } as const;

export function UserMenu({ name, email, theme, onChange, onSignOut }: UserMenuProps) {
  const t = useTranslations('shell.user');
  const words = useTranslations('enum');
  const locale = useLocale();
  const [, start] = useTransition();
  return (
    <DropdownMenu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={`${t('menu')}: ${name}`}
          className="flex size-control items-center justify-center rounded hover:bg-hover"
        >
          <Avatar name={name} />
        </button>
      }
      entries={[
        { heading: `${name} · ${email}` },
        { label: t('profile'), href: '/profile', icon: <UserRound /> },
        {
          label: t('language'),
          icon: <Languages />,
          items: locales.map((code) => ({
            label: languageNames[code],
            checked: code === locale,
            onSelect: () => start(async () => void (await onChange({ locale: code }))),
          })),
        },
        {
          label: t('theme'),
          icon: <SunMoon />,
          items: themes.map((value) => ({
            label: words(`themes.${value}`),
            checked: value === theme,
            onSelect: () => start(async () => void (await onChange({ theme: value }))),
          })),
        },
        'separator',
        {
          label: t('signOut'),
          icon: <LogOut />,
          onSelect: () => start(async () => void (await onSignOut())),
        },
      ]}
    />
  );
}
