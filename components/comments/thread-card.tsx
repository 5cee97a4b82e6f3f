'use client';

import { Check, MapPin, RotateCcw, UserRoundPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Named } from '@/lib/comments/mention-text';
import type { MentionChoice, PlacedAnchor, Thread, Threads } from '@/lib/comments/types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { AssignForm } from './assign-form';
import { CommentItem } from './comment-item';
import { Composer } from './composer';
import type { Step } from './thread-steps';

interface ThreadCardProps {
  thread: Thread;
  data: Threads;
  now: number;
  /** It was asked for, or the walk through the list stands on it. */
  isCurrent: boolean;
  people: readonly MentionChoice[] | null;
  onAskPeople: () => void;
  onStep: (step: Step, named?: readonly Named[]) => Promise<void>;
  /** Says what went wrong with a step that has no field of its own. */
  onQuickStep: (step: Step) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocus: () => void;
  placeOf: (anchor: PlacedAnchor) => string;
  /** Leads to its cell, where it has one that is still there. */
  onShowAnchor?: (anchor: PlacedAnchor) => void;
}

/** A conversation: its place, who takes care of it, the comments, the answer. */
export function ThreadCard(props: ThreadCardProps) {
  const { thread, data, people, onAskPeople, onStep, onQuickStep, onShowAnchor } = props;
  const t = useTranslations('comments.thread');
  const format = useFormat();
  const [isReplying, setReplying] = useState(false);
  const [isAssigning, setAssigning] = useState(false);
  const replyButton = useRef<HTMLButtonElement>(null);
  const wasReplying = useRef(false);
  const { id, anchor, state, assigneeId, dueOn } = thread;
  const { me, may, today } = data;
  const nameOf = (person: string | null) => (person && data.people[person]) || t('former');
  const isOpen = state === 'open';
  const maySteer = may.manage || (me !== null && (thread.createdBy === me || assigneeId === me));
  const first = thread.comments.find(({ isDeleted }) => !isDeleted);

  useEffect(() => {
    if (wasReplying.current && !isReplying) replyButton.current?.focus();
    wasReplying.current = isReplying;
  }, [isReplying]);

  const hasHead = anchor !== null || !isOpen || assigneeId !== null || dueOn !== null;
  const steer = maySteer && (
    <>
      {isOpen && (
        <Button
          size="icon-sm"
          variant="ghost"
          aria-label={t('assign')}
          title={t('assign')}
          aria-expanded={isAssigning}
          onClick={() => {
            onAskPeople();
            setAssigning(!isAssigning);
          }}
        >
          <UserRoundPlus />
        </Button>
      )}
      <Button
        size="sm"
        onClick={() =>
          onQuickStep({
            kind: 'state',
            threadId: id,
            state: isOpen ? 'resolved' : 'open',
            at: new Date().toISOString(),
          })
        }
      >
        {isOpen ? <Check /> : <RotateCcw />}
        {isOpen ? t('resolve') : t('reopen')}
      </Button>
    </>
  );

  return (
    <article
      id={`thread-${id}`}
      tabIndex={props.isCurrent ? 0 : -1}
      aria-label={t('label', { name: nameOf(first?.authorId ?? null), count: thread.comments.length })}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      className={cn(
        'scroll-mt-3 rounded border bg-surface px-3 pt-2 pb-2.5',
        props.isCurrent ? 'border-accent' : 'border-line',
      )}
    >
      {hasHead && (
        <p className="flex flex-wrap items-center gap-1.5 py-1 text-sm text-ink-muted">
          {anchor &&
            (anchor.isLost || !onShowAnchor ? (
              <span className="wrap-anywhere">
                {anchor.isLost ? t('lost', { place: props.placeOf(anchor) }) : props.placeOf(anchor)}
              </span>
            ) : (
              <Button variant="link" className="whitespace-normal" onClick={() => onShowAnchor(anchor)}>
                <MapPin />
                {props.placeOf(anchor)}
              </Button>
            ))}
          {!isOpen && thread.resolvedAt && (
            <span>
              {t('resolved', { name: nameOf(thread.resolvedBy), date: format.date(thread.resolvedAt) })}
            </span>
          )}
          {isOpen && assigneeId && <Badge>{t('assigned', { name: nameOf(assigneeId) })}</Badge>}
          {isOpen && dueOn && (
            <Badge tone={dueOn < today ? 'danger' : 'neutral'}>
              {dueOn < today
                ? t('late', { date: format.date(dueOn) })
                : t('due', { date: format.date(dueOn) })}
            </Badge>
          )}
        </p>
      )}
      <ol>
        {thread.comments.map((comment) => {
          const isOwn = me !== null && comment.authorId === me;
          return (
            <CommentItem
              key={comment.id}
              comment={comment}
              now={props.now}
              nameOf={nameOf}
              people={people}
              onAskPeople={onAskPeople}
              onEdit={
                isOwn && may.write
                  ? (text, named) =>
                      onStep({ kind: 'edit', id: comment.id, text, at: new Date().toISOString() }, named)
                  : undefined
              }
              onRemove={
                may.write && (isOwn || may.moderate)
                  ? () => onStep({ kind: 'remove', id: comment.id })
                  : undefined
              }
            />
          );
        })}
      </ol>
      {isAssigning && isOpen && (
        <AssignForm
          assigneeId={assigneeId}
          assigneeName={assigneeId && nameOf(assigneeId)}
          dueOn={dueOn}
          people={people}
          onSave={async (values, named) => {
            await onStep({ kind: 'assign', threadId: id, ...values }, named);
            setAssigning(false);
          }}
          onClose={() => setAssigning(false)}
        />
      )}
      {isReplying ? (
        <div className="mt-1.5">
          <Composer
            autoFocus
            place={`reply ${id}`}
            label={t('reply')}
            placeholder={t('replyHint')}
            sendLabel={t('reply')}
            people={people}
            onAskPeople={onAskPeople}
            onSend={(text, named, newComment) =>
              onStep(
                { kind: 'reply', threadId: id, id: newComment, text, at: new Date().toISOString() },
                named,
              )
            }
            onClose={() => setReplying(false)}
          />
        </div>
      ) : (
        may.write && (
          <div className="mt-0.5 flex flex-wrap items-center gap-1">
            <Button
              ref={replyButton}
              size="sm"
              variant="ghost"
              className="-ml-2"
              onClick={() => setReplying(true)}
            >
              {isOpen ? t('reply') : t('replyAndReopen')}
            </Button>
            <span className="flex-1" />
            {steer}
          </div>
        )
      )}
    </article>
  );
}
