'use client';

import { Menu, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Modal } from './modal';
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
  const words = useTranslations('ui');
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('open')}
        aria-haspopup="dialog"
        className="lg:hidden"
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden="true" />
      </Button>
      <Modal
        open={open}
        onClose={close}
        label={t('label')}
        className="m-0 h-dvh w-[calc(100%-3rem)] max-w-72"
      >
        <div className="flex h-full flex-col">
          <div className="flex items-center gap-2 border-b border-line p-3">
            {children}
            <Button variant="ghost" size="icon" aria-label={words('close')} onClick={close}>
              <X aria-hidden="true" />
            </Button>
          </div>
          <SideNavigation base={base} groups={groups} onNavigate={close} />
        </div>
      </Modal>
    </>
  );
}
