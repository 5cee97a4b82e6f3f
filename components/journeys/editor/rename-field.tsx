'use client';

import { useTranslations } from 'next-intl';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import { textLengths } from '@/lib/journeys/core/limits';
import { useEditor } from './editor-context';
import type { PlaceKey } from './grid-places';
import { useStructure } from '../structure/structure-context';

/** The title of a stage, a step or a lane, being written in its header: Enter keeps it, Esc leaves it as it was. */
export function RenameField({
  place,
  title,
  placeholder,
}: {
  place: PlaceKey;
  title: string;
  placeholder: string;
}) {
  const t = useTranslations('mapEditor.head');
  const { focus, cancel } = useEditor();
  const { endRename } = useStructure();
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const begin = useEffectEvent(() => {
    isDone.current = false;
    focus.refocus();
    field.current?.select();
  });
  useLayoutEffect(() => begin(), []);
  const finish = (by: 'enter' | 'tab' | 'blur') => {
    if (isDone.current) return;
    isDone.current = true;
    endRename(place, field.current?.value ?? title, by);
  };
  return (
    <input
      ref={field}
      aria-label={t('name')}
      defaultValue={focus.typed() ?? title}
      placeholder={placeholder}
      maxLength={textLengths.title}
      autoComplete="off"
      className="map-rename"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          finish(event.key === 'Enter' ? 'enter' : 'tab');
        } else if (event.key === 'Escape') {
          event.preventDefault();
          isDone.current = true;
          cancel();
        }
      }}
      onBlur={() => {
        finish('blur');
        focus.endEdit();
      }}
    />
  );
}
