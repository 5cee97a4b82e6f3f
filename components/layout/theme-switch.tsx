'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { Theme } from '@/db/values/accounts';

const icons = { system: <Monitor />, light: <Sun />, dark: <Moon /> } as const satisfies Record<
  Theme,
  unknown
>;
const year = 31_536_000;

const read = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? 'system';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/**
 * Chooses the theme at once, and by cookie for the next pages. `onChange` is for keeping it in the person's profile.
 */
export function ThemeSwitch({ onChange }: { onChange?: (theme: Theme) => void }) {
  const t = useTranslations('ui.theme');
  const theme = useSyncExternalStore(subscribe, read, () => 'system' as const);
  const choose = (next: Theme) => {
    document.documentElement.dataset.theme = next;
    document.cookie = `theme=${next}; path=/; max-age=${year}; samesite=lax`;
    onChange?.(next);
  };
  return (
    <SegmentedControl
      label={t('label')}
      value={theme}
      onChange={choose}
      segments={(['system', 'light', 'dark'] as const).map((value) => ({
        value,
        label: icons[value],
        name: t(value),
      }))}
    />
  );
}
