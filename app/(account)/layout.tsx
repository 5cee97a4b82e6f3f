import Link from 'next/link';
import { Logo } from '@/components/layout/logo';
import { ScreenMessages } from '@/components/layout/screen-messages';

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return (
    <ScreenMessages names={['account']}>
      <div className="flex min-h-dvh flex-col bg-canvas">
        <header className="px-4 py-4 sm:px-6">
          <Link href="/" className="inline-flex items-center gap-2 text-lg font-semibold">
            <Logo />
            Touchstone
          </Link>
        </header>
        <main className="flex flex-1 flex-col px-4 pb-12">{children}</main>
      </div>
    </ScreenMessages>
  );
}
