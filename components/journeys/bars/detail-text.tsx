'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { setHeader } from '@/lib/journeys/core/edits-cells';
import { textLengths } from '@/lib/journeys/core/limits';
import { useMap, useMapHeader } from '../editor/map-context';

/** Milliseconds between what is typed and its way to the store. */
const pause = 300;

const isShort: ReadonlySet<string> = new Set(['startsWith', 'endsWith', 'period']);

/** One of the map's own texts, kept while it is written. */
export function DetailText({
  field,
  label,
  hint,
  isEditable,
}: {
  field: 'scenario' | 'goal' | 'startsWith' | 'endsWith' | 'period' | 'evidenceBasis';
  label: string;
  hint?: string;
  isEditable: boolean;
}) {
  const top = useTranslations('mapEditor.top');
  const id = useId();
  const { store } = useMap();
  const { [field]: kept } = useMapHeader();
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** The version that somebody began to write on. */
  const seen = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  const write = (text: string) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    store.edit(setHeader(store.map(), field, text), {
      label: top('did.field', { field: label }),
      group: `header ${field}`,
      seen: seen.current,
    });
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      {isEditable ? (
        <Textarea
          ref={input}
          id={id}
          rows={2}
          placeholder={hint}
          maxLength={isShort.has(field) ? textLengths.short : textLengths.text}
          value={draft ?? kept}
          onFocus={() => (seen.current = Math.max(0, store.map().header.versions[field] ?? 0))}
          onChange={({ target: { value } }) => {
            setDraft(value);
            // Also while somebody types without a pause.
            timer.current ??= setTimeout(() => write(input.current?.value ?? value), pause);
          }}
          onBlur={({ target: { value } }) => {
            if (draft === null) return;
            write(value.trim());
            setDraft(null);
            store.leaveField();
          }}
        />
      ) : (
        <p className="whitespace-pre-wrap wrap-anywhere">{kept || '–'}</p>
      )}
    </div>
  );
}
