'use client';

import { Check, Languages, LogOut, SunMoon, UserRound } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition, type ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { locales, themes, type Theme } from '@/db/values/accounts';
import { cn } from '@/lib/utils/cn';
import { DropPanel } from './drop-panel';

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

const itemLook =
  'flex min-h-control-small w-full items-center gap-2 rounded-inner px-2 py-1 text-left text-sm hover:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg:not([class*=text-])]:text-ink-subtle';

/** Signing out takes what screens keep off this device; what was not sent yet is asked about, where it was made or here. */
async function signOut(end: () => Promise<unknown>, ask: (path: string | undefined) => void): Promise<void> {
  const device = await import('@/lib/device/forget-device');
  const unsent = await device.findUnsent();
  if (unsent) return ask(unsent.ask);
  await device.forgetDevice();
  await end();
}

async function signOutAnyway(end: () => Promise<unknown>): Promise<void> {
  const { forgetDevice } = await import('@/lib/device/forget-device');
  await forgetDevice();
  await end();
}

/** Who is signed in, with what belongs to the person: profile, language, appearance, the way out. */
export function UserMenu({ name, email, theme, onChange, onSignOut }: UserMenuProps) {
  const t = useTranslations('shell.user');
  const words = useTranslations('enum');
  const locale = useLocale();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [asksAboutUnsent, setAsking] = useState(false);
  const change = (input: Parameters<typeof onChange>[0]) => start(async () => void (await onChange(input)));
  return (
    <>
      <DropPanel
        align="end"
        label={`${t('menu')}: ${name}`}
        className="w-64 p-1"
        buttonClassName="flex size-control items-center justify-center rounded hover:bg-hover aria-expanded:bg-hover"
        button={<Avatar name={name} />}
      >
        {(close) => (
          <div aria-busy={pending}>
            <p className="px-2 pt-1.5 font-medium wrap-anywhere">{name}</p>
            <p className="px-2 pb-1.5 text-sm text-ink-muted wrap-anywhere">{email}</p>
            <Link href="/profile" onClick={close} className={itemLook}>
              <UserRound aria-hidden />
              {t('profile')}
            </Link>
            <Choices
              label={t('language')}
              icon={<Languages aria-hidden />}
              chosen={locale}
              choices={locales.map((value) => ({ value, label: languageNames[value], lang: value }))}
              onChoose={(value) => change({ locale: value })}
            />
            <Choices
              label={t('theme')}
              icon={<SunMoon aria-hidden />}
              chosen={theme}
              choices={themes.map((value) => ({ value, label: words(`themes.${value}`) }))}
              onChoose={(value) => change({ theme: value })}
            />
            <div className="-mx-1 my-1 h-px bg-line" />
            <button
              type="button"
              className={itemLook}
              onClick={() => {
                close();
                start(() => signOut(onSignOut, (path) => (path ? router.push(path) : setAsking(true))));
              }}
            >
              <LogOut aria-hidden />
              {t('signOut')}
            </button>
          </div>
        )}
      </DropPanel>
      <ConfirmDialog
        open={asksAboutUnsent}
        onOpenChange={setAsking}
        title={t('unsentTitle')}
        description={t('unsentText')}
        confirmLabel={t('signOutAnyway')}
        onConfirm={() => signOutAnyway(onSignOut)}
      />
    </>
  );
}

function Choices<Value extends string>({
  label,
  icon,
  chosen,
  choices,
  onChoose,
}: {
  label: string;
  icon: ReactNode;
  chosen: string;
  choices: readonly { value: Value; label: string; lang?: string }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <div role="group" aria-label={label} className="-mx-1 mt-1 border-t border-line px-1 pt-1">
      <p
        aria-hidden
        className="flex items-center gap-2 px-2 py-1 text-xs font-medium text-ink-subtle [&_svg]:size-4"
      >
        {icon}
        {label}
      </p>
      {choices.map(({ value, label: words, lang }) => (
        <button
          key={value}
          type="button"
          lang={lang}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
          className={cn(itemLook, 'pl-8 aria-pressed:font-medium')}
        >
          <span className="flex-1">{words}</span>
          {value === chosen && <Check aria-hidden className="text-accent-ink" />}
        </button>
      ))}
    </div>
  );
}
