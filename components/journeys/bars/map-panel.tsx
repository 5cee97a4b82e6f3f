'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';

/** A panel beside the map: it pushes the map and covers nothing; on a phone it takes the map's place. Esc closes it. */
export function MapPanel({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations('mapEditor.details');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <aside
      aria-labelledby={id}
      className="flex w-90 min-w-0 shrink-0 flex-col border-l border-line bg-surface max-sm:fixed max-sm:inset-0 max-sm:z-40 max-sm:w-full print:hidden"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="flex items-center gap-2 border-b border-line py-1 pr-1 pl-4">
        <h2 ref={heading} id={id} tabIndex={-1} className="flex-1 font-semibold outline-none">
          {title}
        </h2>
        <Button size="icon" variant="ghost" aria-label={t('close')} onClick={onClose}>
          <X />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
    </aside>
  );
}
