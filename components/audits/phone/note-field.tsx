'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Textarea } from '@/components/ui/textarea';

const pause = 600;

/** A text that is kept at every pause in typing, when it is left, and when the page goes out of sight. */
export function NoteField({
  label,
  hint,
  value,
  disabled,
  onKeep,
}: {
  label: string;
  hint?: string;
  value: string;
  disabled: boolean;
  onKeep: (value: string) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, value, onKeep });
  useEffect(() => {
    latest.current = { draft, value, onKeep };
  });
  const keep = () => {
    const now = latest.current;
    if (now.draft !== null && now.draft.trim() !== now.value) now.onKeep(now.draft.trim());
  };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(keep, pause);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    document.addEventListener('visibilitychange', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, []);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-base font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-base font-medium text-warning-ink">
          {hint}
        </p>
      )}
      <Textarea
        id={id}
        rows={2}
        maxLength={4_000}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        className="min-h-14 text-lg"
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          keep();
          setDraft(null);
        }}
      />
    </div>
  );
}
