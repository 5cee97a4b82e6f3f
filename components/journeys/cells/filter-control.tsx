'use client';

import { ListFilter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { usePart } from '@/components/ui/use-part';
import { countAsked } from './map-filter';
import { useFilter } from './use-figures';

const loadPanel = () => import('./filter-panel');

/** Fades what is not looked for; nothing of the map goes away. */
export function FilterControl() {
  const t = useTranslations('mapCells.filter');
  const asked = countAsked(useFilter());
  const { part, warm, show } = usePart(loadPanel);
  const label = t('open', { count: asked });
  const trigger = (
    <Button
      size="sm"
      variant="ghost"
      title={t('title')}
      aria-label={label}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={show}
      className={asked > 0 ? 'text-accent-ink' : undefined}
    >
      <ListFilter aria-hidden />
      <span className="max-sm:hidden">{label}</span>
    </Button>
  );
  return part ? <part.FilterPanel trigger={trigger} /> : trigger;
}
