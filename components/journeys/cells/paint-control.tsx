'use client';

import { PaintBucket } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { usePart } from '@/components/ui/use-part';
import { FiguresLive } from './figures-live';
import { usePaint } from './use-figures';

const loadPanel = () => import('./paint-panel');

/** By what touchpoint cards are coloured, and whose figures of when they show. */
export function PaintControl() {
  const t = useTranslations('mapCells.paint');
  const paint = usePaint();
  const { part, warm, show } = usePart(loadPanel);
  const label = paint === 'none' ? t('open') : t('by', { what: t(`kind.${paint}`) });
  const trigger = (
    <Button size="sm" variant="ghost" title={t('title')} onPointerEnter={warm} onFocus={warm} onClick={show}>
      <PaintBucket aria-hidden />
      <span className="max-sm:sr-only">{label}</span>
    </Button>
  );
  return (
    <>
      <FiguresLive />
      {part ? <part.PaintPanel trigger={trigger} /> : trigger}
    </>
  );
}
