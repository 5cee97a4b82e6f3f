'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { commentLimits } from '@/lib/comments/constants';
import type { Draft } from '@/lib/comments/draft-keep';
import { readLength, toKept, type Named } from '@/lib/comments/mention-text';
import type { MentionChoice } from '@/lib/comments/types';
import { newId } from '@/lib/ids';
import { useDraft } from './drafts';
import { MentionField } from './mention-field';
import { failureText } from './use-comments';

interface ComposerProps {
  /** Where it stands: its draft is kept under this name. */
  place: string;
  /** What it begins with where nothing was kept. */
  first?: Draft;
  label: string;
  placeholder?: string;
  sendLabel: string;
  people: readonly MentionChoice[] | null;
  onAskPeople: () => void;
  /** Rejects where it was not taken: then the words come back. The same words again come with the same id. */
  onSend: (text: string, named: readonly Named[], id: string) => Promise<void>;
  /** Closes it; absent where it is always open. */
  onClose?: () => void;
  autoFocus?: boolean;
}

/** Writes a comment. What could not be sent is put back with the reason; what is begun is kept on the device. */
export function Composer(props: ComposerProps) {
  const { place, people, onClose } = props;
  const t = useTranslations('comments.compose');
  const ui = useTranslations('ui');
  const id = useId();
  const { draft: kept, set, clear, putBack } = useDraft(place);
  const [isTouched, setTouched] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const draft = !isTouched && kept.typed === '' && props.first ? props.first : kept;
  // An answer may be lost on its way: sent again, it must not be said twice.
  const tried = useRef<{ text: string; id: string } | null>(null);
  const text = toKept(draft.typed, draft.chosen).trim();
  const over = readLength(text) - commentLimits.text;

  /** The next comment was sent off while one was on its way: it goes when that one has arrived. */
  const isAskedAgain = useRef(false);

  const send = async () => {
    if (text === '' || over > 0) return;
    if (isSending) {
      isAskedAgain.current = true;
      return;
    }
    setProblem(null);
    setSending(true);
    // A new comment is in the list already; what is reworded stays in the field until it is kept.
    if (!props.first) clear();
    try {
      if (tried.current?.text !== text) tried.current = { text, id: newId() };
      await props.onSend(text, draft.chosen, tried.current.id);
      tried.current = null;
      if (props.first) clear();
      onClose?.();
    } catch (error) {
      if (!props.first) putBack(draft);
      setProblem(failureText(error, ui('unreachable')));
    } finally {
      setSending(false);
    }
  };

  const sendNext = useEffectEvent(() => {
    if (isAskedAgain.current) void send();
    isAskedAgain.current = false;
  });
  useEffect(() => {
    if (!isSending) sendNext();
  }, [isSending]);

  return (
    <div>
      <MentionField
        draft={draft}
        onDraft={(next) => {
          setTouched(true);
          set(next);
        }}
        label={props.label}
        placeholder={props.placeholder}
        people={people}
        onAskPeople={props.onAskPeople}
        onSend={() => void send()}
        onEscape={onClose}
        autoFocus={props.autoFocus}
        invalid={over > 0 || problem !== null}
        describedBy={problem || over > 0 ? `${id}-problem` : undefined}
      />
      {(problem || over > 0) && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-sm text-danger-ink">
          {over > 0 ? t('over', { count: over }) : problem}
        </p>
      )}
      {(text !== '' || onClose) && (
        <div className="mt-2 flex flex-wrap items-center justify-end gap-2">
          <span className="mr-auto text-xs text-ink-subtle coarse:hidden">{t('hint')}</span>
          {onClose && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => {
                clear();
                onClose();
              }}
            >
              {ui('cancel')}
            </Button>
          )}
          <Button
            size="sm"
            variant="primary"
            loading={isSending}
            disabled={(text === '' && !isSending) || over > 0}
            onClick={() => void send()}
          >
            {props.sendLabel}
          </Button>
        </div>
      )}
    </div>
  );
}
