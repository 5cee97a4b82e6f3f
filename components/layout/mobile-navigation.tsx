'use client';

import { Menu } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import type { NavigationGroup } from './navigation';
import { SideNavigation } from './side-navigation';

/** The navigation of narrow screens, behind a button. */
export function MobileNavigation({
  base,
  groups,
  children,
}: {
  base: string;
  groups: readonly NavigationGroup[];
  children: React.ReactNode;
}) {
  const t = useTranslations('shell.nav');
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      side="left"
      open={open}
      onOpenChange={setOpen}
      title={t('label')}
      className="max-w-72"
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('open')} className="lg:hidden">
          <Menu aria-hidden="true" />
        </Button>
      }
    >
      <div className="px-3 pb-2">{children}</div>
      <SideNavigation base={base} groups={groups} onNavigate={() => setOpen(false)} />
    </Sheet>
  );
}
