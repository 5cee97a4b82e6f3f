'use client';

import { useEffect, useRef, useState } from 'react';
import { cn } from '@/lib/utils/cn';
import type { EditEnd } from './cell-editor';
import type { CellEdit, CellValue } from './column';

export const editorLook =
  'absolute inset-0 z-10 w-full rounded-none bg-surface px-cell text-sm outline-2 -outline-offset-2 outline-accent focus-visible:-outline-offset-2';

interface TextEditorProps {
  label: string;
  before: string;
  replace: boolean;
  long: boolean;
  numeric: boolean;
  upwards: boolean;
  leftwards: boolean;
  maxLength?: number;
  empty?: CellValue;
  parse: CellEdit<never>['parse'];
  onEnd: (end: EditEnd) => void;
}

/** A text or a number inside its cell. A text that fits nothing stays for correction; leaving the cell drops it. */
export function TextEditor({
  label,
  before,
  replace,
  long,
  numeric,
  upwards,
  leftwards,
  maxLength,
  empty,
  parse,
  onEnd,
}: TextEditorProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const ended = useRef(false);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const end = (result: EditEnd) => {
    // Committing takes the focus away, which would commit once more.
    if (ended.current) return;
    ended.current = true;
    onEnd(result);
  };

  const commit = (move: EditEnd['move']) => {
    const typed = (field.current?.value ?? '').trim();
    if (typed === before.trim()) return end({ move });
    if (typed === '') return end(empty === undefined ? { move } : { value: empty, move });
    const parsed = parse(typed);
    if ('value' in parsed) end({ value: parsed.value, move });
    else if (move === 'away') end({ move });
    else setProblem(parsed.problem);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      end({ move: 'stay' });
    } else if (event.key === 'Tab') {
      event.preventDefault();
      commit(event.shiftKey ? 'left' : 'right');
    } else if (event.key === 'Enter' && (mod || !long)) {
      event.preventDefault();
      if (mod) commit('stay');
      else commit(event.shiftKey ? 'up' : 'down');
    }
  };

  const shared = {
    ref: field,
    'aria-label': label,
    'aria-invalid': problem ? true : undefined,
    defaultValue: replace ? '' : before,
    maxLength,
    autoComplete: 'off',
    onKeyDown,
    onBlur: () => commit('away'),
    onChange: () => setProblem(undefined),
  } as const;

  return (
    <>
      {long ? (
        <textarea
          {...shared}
          rows={3}
          className={cn(
            editorLook,
            'inset-auto max-h-56 min-h-24 max-w-md min-w-[max(100%,20rem)] resize-none py-1.5 shadow-float [field-sizing:content]',
            upwards ? 'bottom-0' : 'top-0',
            leftwards ? 'right-0' : 'left-0',
          )}
        />
      ) : (
        <input
          {...shared}
          inputMode={numeric ? 'decimal' : undefined}
          className={cn(editorLook, numeric && 'figures text-right')}
        />
      )}
      {problem && (
        <p
          role="alert"
          className={cn(
            'absolute left-0 z-20 w-max max-w-64 rounded border border-danger-line bg-danger-soft px-2 py-1 text-xs whitespace-normal text-danger-ink shadow-float',
            upwards ? 'bottom-full' : 'top-full',
          )}
        >
          {problem}
        </p>
      )}
    </>
  );
}
