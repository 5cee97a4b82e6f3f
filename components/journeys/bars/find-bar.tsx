'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { findPlaces } from '../editor/find-cells';
import { useEditor } from '../editor/editor-context';
import { useMap } from '../editor/map-context';
import { useMapWords } from '../editor/use-map-words';
import { useShownGrid } from '../views/use-shown-grid';

/** The search in the map: Enter and Shift+Enter go from one place to the next, Esc leaves the focus on the one that was found. */
export function FindBar({ onClose }: { onClose: () => void }) {
  const t = useTranslations('mapEditor.find');
  const { store, references } = useMap();
  const { focus } = useEditor();
  const grid = useShownGrid();
  const words = useMapWords();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(search);
  const names = references();
  const found = findPlaces(grid, wanted, {
    cell: store.cell,
    laneName: words.lane,
    card: ({ text, note, metric, touchpointId, channelId }) =>
      [
        text,
        note,
        metric,
        names.touchpoints.get(touchpointId ?? '')?.name ?? '',
        names.channels.get(channelId ?? '')?.name ?? '',
      ].join('\n'),
  });
  const place = found[at % Math.max(1, found.length)];
  const show = useEffectEvent(() => {
    if (place) focus.show(place);
  });
  useEffect(() => show(), [place]);
  useEffect(() => {
    const root = focus.root();
    root?.setAttribute('data-finding', '');
    return () => root?.removeAttribute('data-finding');
  }, [focus]);
  const step = (by: number) => setAt((now) => (now + by + found.length) % Math.max(1, found.length));
  const close = () => {
    onClose();
    focus.refocus();
  };
  return (
    <search className="flex items-center gap-1 border-b border-line bg-sunken px-2 py-1 sm:px-4 print:hidden">
      <Input
        type="search"
        autoFocus
        aria-label={t('label')}
        placeholder={t('label')}
        className="max-w-80 min-w-0 flex-1"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            step(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            close();
          }
        }}
      />
      <span role="status" className="figures px-1 text-sm whitespace-nowrap text-ink-muted">
        {wanted.trim() === ''
          ? ''
          : found.length === 0
            ? t('nothing')
            : t('place', { place: (at % found.length) + 1, count: found.length })}
      </span>
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label={t('previous')}
        disabled={found.length === 0}
        onClick={() => step(-1)}
      >
        <ChevronUp />
      </Button>
      <Button
        size="icon-sm"
        variant="ghost"
        aria-label={t('next')}
        disabled={found.length === 0}
        onClick={() => step(1)}
      >
        <ChevronDown />
      </Button>
      <Button size="icon-sm" variant="ghost" aria-label={t('close')} onClick={close}>
        <X />
      </Button>
    </search>
  );
}
