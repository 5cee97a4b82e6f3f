import type { ReactNode } from 'react';
import { ScreenMessages } from '@/components/layout/screen-messages';

/** Instead of a page whose link has a password; says nothing of what lies behind. `children` ask for the password. */
export function LockedPage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <ScreenMessages names={['publicLinks']}>
      <section className="mx-auto mt-12 max-w-sm space-y-4 rounded border border-line bg-surface p-6">
        <h1 className="text-lg font-semibold">{title}</h1>
        <p className="text-ink-muted">{text}</p>
        {children}
      </section>
    </ScreenMessages>
  );
}
