import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { ToastHost } from '@/components/ui/toast';
import { themes } from '@/db/values/accounts';
import { everywhere } from '@/lib/i18n/client-words';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: 'Touchstone', template: '%s · Touchstone' },
    description: t('tagline'),
    icons: { icon: '/icon.svg', apple: '/icon-apple.png' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#111418' },
  ],
};

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const locale = await getLocale();
  const chosen = (await cookies()).get('theme')?.value;
  const theme = themes.find((name) => name === chosen) ?? 'system';
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={{}}>
          <ScreenMessages names={everywhere}>
            {children}
            <ToastHost />
          </ScreenMessages>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
