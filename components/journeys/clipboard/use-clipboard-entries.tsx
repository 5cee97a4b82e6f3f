'use client';

import { ClipboardPaste, Copy, PaintBucket, Scissors } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuEntry } from '@/components/ui/menu-items';
import { useClipboard } from './clipboard-context';

/** Entries of a menu for what is chosen: cells, or a stage, step or lane by its header. */
export function useClipboardEntries(isEditable: boolean): (chosen: { cells: number }) => MenuEntry[] {
  const t = useTranslations('mapClip.menu');
  const { copy, cut, paste, fill } = useClipboard();
  return ({ cells }) => {
    const copying: MenuEntry = { label: t('copy'), icon: <Copy />, keys: ['Mod', 'C'], onSelect: copy };
    const pasting: MenuEntry = {
      label: t('paste'),
      icon: <ClipboardPaste />,
      keys: ['Mod', 'V'],
      onSelect: paste,
    };
    if (!isEditable) return [copying];
    if (cells === 0) return [copying, pasting];
    return [
      { label: t('cut'), icon: <Scissors />, keys: ['Mod', 'X'], onSelect: cut },
      copying,
      pasting,
      ...(cells > 1
        ? [
            { label: t('fill'), icon: <PaintBucket />, keys: ['Mod', 'D'], onSelect: () => fill('all') },
            { label: t('fillRight'), keys: ['Mod', 'R'], onSelect: () => fill('right') },
          ]
        : []),
    ];
  };
}
