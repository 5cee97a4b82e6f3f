'use client';

import { EllipsisVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { useEditor } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { menuSpotOf } from '../editor/menu-spot';

/** The menu of the cell or header that was chosen last, for whoever has single presses alone. */
export function PlaceMenuButton() {
  const t = useTranslations('mapEditor.view');
  const spot = menuSpotOf(useMap());
  const { focus } = useEditor();
  const isNowhere = () => focus.current() === null;
  const isDisabled = useSyncExternalStore(focus.subscribeAll, isNowhere, isNowhere);
  return (
    <Button
      size="icon-sm"
      variant="ghost"
      aria-label={t('menu')}
      title={t('menu')}
      aria-haspopup="menu"
      disabled={isDisabled}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        const place = focus.current();
        if (place !== null) spot.set({ place, x: left, y: bottom });
      }}
    >
      <EllipsisVertical />
    </Button>
  );
}
