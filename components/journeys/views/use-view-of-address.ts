'use client';

import { useTranslations } from 'next-intl';
import { useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { toast } from '@/components/ui/toast';
import type { MapContextValue } from '../editor/map-context';
import { chooseView } from './arrange-map';
import { tellAddress } from './view-address';

/** Opens the map with the view that the address names, before anything of it is drawn; says where that view is gone. */
export function useViewOfAddress(map: MapContextValue): void {
  const t = useTranslations('mapViews');
  const asked = useSearchParams().get('view');
  const [isGone] = useState(() => asked !== null && !chooseView(map, asked));
  useEffect(() => {
    if (!isGone) return;
    toast.info(t('goneTitle'), { description: t('gone') });
    tellAddress(null);
  }, [isGone, t]);
}
