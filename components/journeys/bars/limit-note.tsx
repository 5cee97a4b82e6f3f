'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { tellLimits, type LimitState } from '@/lib/journeys/core/tell-limits';
import { useMap } from '../editor/map-context';

/** Milliseconds of quiet before the map is counted again. */
const calm = 1_000;

/** How much of a limit is used, from 80 % on. */
export function LimitNote() {
  const t = useTranslations('mapEditor.limits.near');
  const { store } = useMap();
  const [near, setNear] = useState<readonly LimitState[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const count = () => setNear(tellLimits(store.map()).filter(({ isNear }) => isNear));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, calm);
    };
    later();
    const ends = [store.subscribeStatus(later), store.subscribeGrid(later)];
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [store]);
  return (
    <span role="status" className="flex gap-1">
      {near.map(({ thing, count, limit }) => (
        <Badge key={thing} tone="warning">
          {t(thing, { count, limit })}
        </Badge>
      ))}
    </span>
  );
}
