'use client';

import { useEffect, useRef, useState } from 'react';
import { Textarea } from '@/components/ui/textarea';
import { cn } from '@/lib/utils/cn';

interface InlineTextProps {
  value: string;
  /** What it is, for those who do not see where it stands. */
  label: string;
  placeholder: string;
  maxLength: number;
  readOnly?: boolean;
  required?: boolean;
  /** Opens as an editor at once. */
  fresh?: boolean;
  /** Enter makes a new line of the same text; Ctrl+Enter ends. */
  multiline?: boolean;
  className?: string;
  /** `seen` is what stood there when writing began; somebody else may have changed it since. */
  onSave: (text: string, seen: string) => void;
  /** Enter ends and goes on, to a next line for instance. */
  onEnter?: () => void;
  /** The editor was left. */
  onEnd?: () => void;
  /** Several lines were pasted. */
  onPasteLines?: (text: string) => void;
}

/** A text that becomes an editor where it stands: Enter saves, Esc leaves it as it was, leaving it saves. */
export function InlineText(props: InlineTextProps) {
  const { value, label, placeholder, maxLength, readOnly, required, fresh = false, multiline } = props;
  const { className, onSave, onEnter, onEnd, onPasteLines } = props;
  const [draft, setDraft] = useState<string | null>(fresh ? value : null);
  const button = useRef<HTMLButtonElement>(null);
  const editor = useRef<HTMLTextAreaElement>(null);
  const returnFocus = useRef(false);
  // An editor that is taken away may say once more that it was left.
  const done = useRef(false);
  const seen = useRef(value);
  const editing = draft !== null;

  useEffect(() => {
    if (editing) {
      done.current = false;
      editor.current?.focus();
      editor.current?.setSelectionRange(editor.current.value.length, editor.current.value.length);
    } else if (returnFocus.current) {
      returnFocus.current = false;
      button.current?.focus();
    }
  }, [editing]);

  if (readOnly) {
    return value === '' ? null : (
      <span className={cn('block whitespace-pre-wrap wrap-anywhere', className)}>{value}</span>
    );
  }
  if (!editing) {
    return (
      <button
        ref={button}
        type="button"
        aria-label={`${label}: ${value || placeholder}`}
        onClick={() => {
          seen.current = value;
          setDraft(value);
        }}
        className={cn(
          '-mx-1 block min-h-6 w-full cursor-text rounded-inner px-1 text-left whitespace-pre-wrap wrap-anywhere hover:bg-hover coarse:min-h-11',
          value === '' && 'text-ink-subtle print:hidden',
          className,
        )}
      >
        {value || placeholder}
      </button>
    );
  }
  const save = (text: string) => {
    done.current = true;
    const trimmed = text.trim();
    setDraft(null);
    if (trimmed !== seen.current && !(required && trimmed === '')) onSave(trimmed, seen.current);
  };
  return (
    <Textarea
      ref={editor}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={draft}
      className={cn('w-full', className)}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (done.current) return;
        save(draft);
        onEnd?.();
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!onPasteLines || !/[\r\n]/u.test(text.trim())) return;
        event.preventDefault();
        done.current = true;
        setDraft(null);
        onPasteLines(text);
        onEnd?.();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          returnFocus.current = true;
          done.current = true;
          setDraft(null);
          onEnd?.();
        } else if (
          event.key === 'Enter' &&
          !event.shiftKey &&
          (!multiline || event.ctrlKey || event.metaKey)
        ) {
          event.preventDefault();
          returnFocus.current = !onEnter;
          save(draft);
          if (draft.trim() !== '' && onEnter) onEnter();
          else onEnd?.();
        }
      }}
    />
  );
}
