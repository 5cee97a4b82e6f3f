'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { setHeader } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import { useMap, useMapHeader } from '../editor/map-context';

/** The title of the map, written where it stands: Enter keeps it, Esc leaves it as it was. */
export function MapTitle({ isEditable }: { isEditable: boolean }) {
  const t = useTranslations('mapEditor.top');
  const { store } = useMap();
  const { title } = useMapHeader();
  const [isWriting, setWriting] = useState(false);
  const isDone = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const end = (text: string | null, isKeyed: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const clean = text?.trim().replace(/\s+/gu, ' ') ?? '';
    if (clean !== '' && clean !== title) {
      store.edit(setHeader(store.map(), 'title', clean), { label: t('did.title') });
      store.leaveField();
    }
    setWriting(false);
    if (isKeyed) setTimeout(() => button.current?.focus());
  };
  if (!isEditable) {
    return <h1 className="min-w-0 truncate text-lg font-semibold">{title}</h1>;
  }
  if (!isWriting) {
    return (
      <h1 className="flex min-w-0">
        <button
          ref={button}
          type="button"
          title={t('rename')}
          onClick={() => {
            isDone.current = false;
            setWriting(true);
          }}
          className="min-h-6 min-w-0 cursor-text truncate rounded-inner px-1 text-lg font-semibold hover:bg-hover coarse:min-h-11"
        >
          {title}
        </button>
      </h1>
    );
  }
  return (
    <input
      autoFocus
      aria-label={t('title')}
      defaultValue={title}
      maxLength={textLengths.title}
      autoComplete="off"
      className="field h-control-small min-w-0 flex-1 px-1 text-lg font-semibold"
      onFocus={(event) => event.target.select()}
      onBlur={(event) => end(event.target.value, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(event.currentTarget.value, true);
        if (event.key === 'Escape') end(null, true);
      }}
    />
  );
}
