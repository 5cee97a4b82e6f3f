import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { ToastHost } from '@/components/ui/toast';
import { themes } from '@/db/values/accounts';
import { clientNamespaces } from '@/lib/i18n/client-namespaces';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: { default: 'Touchstone', template: '%s · Touchstone' }, description: t('tagline') };
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
  const messages = await getMessages();
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider messages={clientNamespaces(messages)}>
          {children}
          <ToastHost />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
