'use client';

import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { CommentSubject, PlacedAnchor, Thread } from '@/lib/comments/types';
import { Composer } from './composer';
import { DraftOwner } from './drafts';
import { ThreadCard } from './thread-card';
import { filterThreads, type Step, type ThreadFilter } from './thread-steps';
import { failureText, useComments, usePeopleChoices } from './use-comments';

const filters = ['open', 'mine', 'resolved'] as const satisfies readonly ThreadFilter[];
const walks: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

export interface CommentsPanelProps {
  /** The brand's path, `/o/organization/brand`. */
  base: string;
  subject: CommentSubject;
  /** A thread to begin with, of a link. */
  threadId?: string | null;
  /** A cell that a new thread is about, and whose threads alone are shown. */
  anchor?: PlacedAnchor | null;
  /** Shows all cells again. */
  onLeaveAnchor?: () => void;
  /** Begins in the field of a new comment. */
  isWriting?: boolean;
  placeOf?: (anchor: PlacedAnchor) => string;
  /** Leads to a cell; called too when the walk through the threads reaches one. */
  onShowAnchor?: (anchor: PlacedAnchor) => void;
}

const isAt = (anchor: PlacedAnchor) => (thread: Thread) =>
  thread.anchor !== null &&
  !thread.anchor.isLost &&
  thread.anchor.laneId === anchor.laneId &&
  thread.anchor.stepId === anchor.stepId;

const plainPlace = ({ laneTitle, stepTitle }: PlacedAnchor) =>
  [laneTitle, stepTitle].filter(Boolean).join(' · ');

/** Everything that was said about a record, to read, to filter and to answer. Arrows walk from thread to thread. */
export function CommentsPanel(props: CommentsPanelProps) {
  const { base, subject, threadId = null, anchor = null, placeOf = plainPlace, onShowAnchor } = props;
  const t = useTranslations('comments.panel');
  const ui = useTranslations('ui');
  const { store, data, failure, readAt } = useComments(base, subject);
  const { people, ask } = usePeopleChoices(base);
  const [filter, setFilter] = useState<ThreadFilter>('open');
  const [current, setCurrent] = useState(threadId);
  const sought = useRef(threadId);

  // A link may lead to what was resolved since.
  const asked = data?.threads.find(({ id }) => id === threadId);
  const [shownFor, setShownFor] = useState<string | null>(null);
  if (asked && shownFor !== asked.id) {
    setShownFor(asked.id);
    setCurrent(asked.id);
    if (asked.state === 'resolved') setFilter('resolved');
  }
  useEffect(() => {
    if (!sought.current) return;
    const card = document.getElementById(`thread-${sought.current}`);
    if (!card) return;
    sought.current = null;
    card.focus();
    card.scrollIntoView({ block: 'nearest' });
  });

  const step = store.do;
  const quickStep = (one: Step) =>
    void step(one).catch((error: unknown) => toast.error(failureText(error, ui('unreachable'))));
  /** What is settled leaves the list, and the focus goes to what comes next. */
  const settle = (one: Step, others: readonly Thread[]) => {
    const at = others.findIndex(({ id }) => one.kind === 'state' && id === one.threadId);
    const next = others[at + 1] ?? others[at - 1];
    sought.current = next?.id ?? null;
    if (next) setCurrent(next.id);
    quickStep(one);
  };

  if (!data) {
    return failure ? (
      <Callout
        tone="danger"
        title={t('failed')}
        action={
          <Button size="sm" onClick={() => void store.load()}>
            {ui('retry')}
          </Button>
        }
      >
        {failureText(failure, ui('unreachable'))}
      </Callout>
    ) : (
      <div aria-busy className="space-y-3">
        <Skeleton className="h-16" />
        <Skeleton className="h-24" />
      </div>
    );
  }

  const here = anchor ? { ...data, threads: data.threads.filter(isAt(anchor)) } : data;
  const shown = filterThreads(here, filter);
  const standing = shown.some(({ id }) => id === current) ? current : (shown[0]?.id ?? null);
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const by = walks[event.key];
    if (!by || event.target !== event.currentTarget) return;
    event.preventDefault();
    const next = shown[shown.findIndex(({ id }) => id === standing) + by];
    if (!next) return;
    setCurrent(next.id);
    document.getElementById(`thread-${next.id}`)?.focus();
    if (next.anchor && !next.anchor.isLost) onShowAnchor?.(next.anchor);
  };

  return (
    <DraftOwner value={data.readerId}>
      <div className="space-y-3">
        {anchor && (
          <p className="flex flex-wrap items-center gap-x-2 text-sm">
            <span className="min-w-0 flex-1 font-medium wrap-anywhere">{placeOf(anchor)}</span>
            {props.onLeaveAnchor && (
              <Button variant="link" onClick={props.onLeaveAnchor}>
                {t('allCells')}
              </Button>
            )}
          </p>
        )}
        {data.may.write && (
          <Composer
            autoFocus={props.isWriting}
            place={`new ${subject.id} ${anchor ? `${anchor.laneId}:${anchor.stepId}` : ''}`}
            label={t('new')}
            placeholder={t('newHint')}
            sendLabel={t('send')}
            people={people}
            onAskPeople={ask}
            onSend={(text, named, id) => {
              setFilter('open');
              // The thread and its first comment lie in tables of their own, so one id serves both.
              return step(
                { kind: 'create', id, commentId: id, anchor, text, at: new Date().toISOString() },
                named,
              );
            }}
          />
        )}
        {here.threads.length > 0 && (
          <SegmentedControl
            size="sm"
            label={t('filter')}
            value={filter}
            onChange={setFilter}
            segments={filters.map((value) => ({
              value,
              label: t(`filters.${value}`, { count: filterThreads(here, value).length }),
            }))}
          />
        )}
        {failure !== null && (
          <p role="alert" className="text-sm text-danger-ink">
            {t('stale')}{' '}
            <Button variant="link" onClick={() => void store.load()}>
              {ui('retry')}
            </Button>
          </p>
        )}
        {here.threads.length === 0 ? (
          <EmptyState
            icon={<MessageSquare />}
            title={t('empty')}
            description={data.may.write ? t('emptyText') : t('emptyReader')}
          />
        ) : (
          shown.length === 0 && (
            <p className="py-4 text-center text-sm text-ink-muted">{t(`none.${filter}`)}</p>
          )
        )}
        <p role="status" className="sr-only">
          {t(`filters.${filter}`, { count: shown.length })}
        </p>
        <div className="space-y-3">
          {shown.map((thread) => (
            <ThreadCard
              key={thread.id}
              thread={thread}
              data={data}
              now={readAt}
              isCurrent={thread.id === standing}
              people={people}
              onAskPeople={ask}
              onStep={step}
              onQuickStep={(one) => settle(one, shown)}
              onKeyDown={walk}
              onFocus={() => setCurrent(thread.id)}
              placeOf={placeOf}
              onShowAnchor={onShowAnchor}
            />
          ))}
        </div>
      </div>
    </DraftOwner>
  );
}
