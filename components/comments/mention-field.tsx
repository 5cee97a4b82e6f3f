'use client';

import { useTranslations } from 'next-intl';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Textarea } from '@/components/ui/textarea';
import type { Draft } from '@/lib/comments/draft-keep';
import { nameBeingTyped } from '@/lib/comments/mention-text';
import type { MentionChoice } from '@/lib/comments/types';
import { foldForSearch } from '@/lib/format/collate';
import { suggestingMark } from './suggesting-mark';

const shownAtMost = 6;
const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

function fitting(people: readonly MentionChoice[], query: string): MentionChoice[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  return people
    .filter(({ name }) => {
      const parts = foldForSearch(name).split(/[\s-]+/);
      return words.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .slice(0, shownAtMost);
}

interface MentionFieldProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  label: string;
  placeholder?: string;
  /** Null while they are fetched. */
  people: readonly MentionChoice[] | null;
  onAskPeople: () => void;
  onSend: () => void;
  onEscape?: () => void;
  autoFocus?: boolean;
  invalid?: boolean;
  describedBy?: string;
}

/**
 * Words with people in them: `@` opens a list of those who can be named; arrows move in it, Enter and Tab choose, Esc closes
 * it. The focus stays in the field. Ctrl+Enter sends.
 */
export function MentionField(props: MentionFieldProps) {
  const { draft, onDraft, people, onSend } = props;
  const t = useTranslations('comments.compose');
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const put = useRef<number | null>(null);

  const typing = caret === null ? null : nameBeingTyped(draft.typed, caret);
  const found = typing && typing.from !== closedAt && people ? fitting(people, typing.query) : [];
  const at = Math.min(active, found.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  // The value is set by React; the caret goes behind the chosen name afterwards.
  useLayoutEffect(() => {
    if (put.current === null) return;
    own.current?.setSelectionRange(put.current, put.current);
    put.current = null;
  });

  const see = (field: HTMLTextAreaElement) => {
    const now = field.selectionStart === field.selectionEnd ? field.selectionStart : null;
    if (now !== caret) setActive(0);
    setCaret(now);
  };
  const choose = (person: MentionChoice) => {
    if (!typing || caret === null) return;
    const before = `${draft.typed.slice(0, typing.from)}@${person.name} `;
    onDraft({
      typed: before + draft.typed.slice(caret).replace(/^ /, ''),
      chosen: [...draft.chosen.filter((one) => one.id !== person.id), person],
    });
    put.current = before.length;
    setCaret(before.length);
    own.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = found[at];
    const step = steps[event.key];
    if (chosen && step) {
      event.preventDefault();
      setActive((at + step + found.length) % found.length);
    } else if (chosen && (event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(chosen);
    } else if (chosen && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setClosedAt(typing?.from ?? null);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    } else if (event.key === 'Escape' && props.onEscape) {
      event.preventDefault();
      event.stopPropagation();
      props.onEscape();
    }
  };

  return (
    <>
      <Textarea
        ref={own}
        rows={2}
        value={draft.typed}
        aria-label={props.label}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        {...suggestingMark(found.length > 0 || props.onEscape !== undefined)}
        onFocus={props.onAskPeople}
        onBlur={() => setCaret(null)}
        onSelect={(event) => see(event.currentTarget)}
        onChange={(event) => {
          onDraft({ ...draft, typed: event.target.value });
          setClosedAt(null);
          see(event.target);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={t('people')}
          className="mt-1 max-h-56 overflow-y-auto rounded border border-line bg-raised p-1 shadow-float"
        >
          {found.map((person, index) => (
            <li
              key={person.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              onPointerMove={() => setActive(index)}
              // Else the field loses the focus before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
              className="flex min-h-control-small cursor-default items-center gap-2 rounded-inner px-2 aria-selected:bg-hover coarse:min-h-11"
            >
              <Avatar name={person.name} size="sm" />
              <span className="min-w-0 flex-1 truncate">{person.name}</span>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {found.length > 0 ? t('found', { count: found.length }) : ''}
      </p>
    </>
  );
}
