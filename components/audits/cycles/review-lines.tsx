'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { failureOf, type FormResult } from '@/components/form/form-result';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Spinner } from '@/components/ui/spinner';
import type { VisitState } from '@/db/values/audits';
import type { ReturnRatingInput, ReviewLinesInput } from '@/lib/audits/cycles/input';
import type { ReviewLine } from '@/lib/audits/read-ratings';

const shownAtOnce = 25;
/** Milliseconds without a key until a search is sent. */
const typingPause = 250;

interface Known {
  lines: ReviewLine[];
  total: number;
}

/** What was rated in a visit, those with a remark first; it is fetched now, and again when the visit's state changes. */
export function ReviewLines({
  visitId,
  state,
  onList,
  onReturn,
}: {
  visitId: string;
  state: VisitState;
  onList: BoundAction<ReviewLinesInput, Known>;
  onReturn: BoundAction<ReturnRatingInput>;
}) {
  const t = useTranslations('audits.review');
  const ui = useTranslations('ui');
  const [count, setCount] = useState(shownAtOnce);
  const [text, setText] = useState('');
  const [find, setFind] = useState('');
  const [asked, setAsked] = useState(0);
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useEffectEvent(onList);
  const tell = useEffectEvent((result: FormResult<Known> | null) => {
    if (result?.data) setKnown(result.data);
    setProblem(result ? (failureOf(result)?.form.join(' ') ?? null) : ui('unreachable'));
  });
  useEffect(() => {
    let isWanted = true;
    void ask({ visitId, find, count })
      .catch(() => null)
      .then((result) => {
        if (isWanted) tell(result);
      });
    return () => {
      isWanted = false;
    };
  }, [visitId, state, find, count, asked]);
  useEffect(() => {
    const timer = setTimeout(() => setFind(text.trim()), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  if (!known) return problem ? <p role="alert">{problem}</p> : <Spinner className="m-2" />;
  return (
    <div className="mt-2 space-y-3">
      {problem && <p role="alert">{problem}</p>}
      {(known.total > shownAtOnce || text !== '') && (
        <Input
          type="search"
          aria-label={t('findTouchpoint')}
          placeholder={t('findTouchpoint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="sm:max-w-64"
        />
      )}
      {known.total === 0 && <p className="text-sm text-ink-muted">{t('noRating')}</p>}
      <ul className="space-y-3">
        {known.lines.map((line) => (
          <ReviewItem
            key={line.ratingId}
            line={line}
            onReturn={onReturn}
            onReturned={() => setAsked(asked + 1)}
          />
        ))}
      </ul>
      {known.total > known.lines.length && (
        <Button size="sm" onClick={() => setCount(known.lines.length + shownAtOnce)}>
          {t('more', { count: known.total - known.lines.length })}
        </Button>
      )}
    </div>
  );
}

function ReviewItem({
  line,
  onReturn,
  onReturned,
}: {
  line: ReviewLine;
  onReturn: BoundAction<ReturnRatingInput>;
  onReturned: () => void;
}) {
  const t = useTranslations('audits.review');
  const { pending, run } = useQuickAction();
  const [question, setQuestion] = useState('');
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 text-sm">
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{line.touchpoint}</span>
        {line.segment && <span className="text-ink-muted"> · {line.segment}</span>}
        {line.unsure && <Badge className="ml-2">{t('unsure')}</Badge>}
        {line.followUp && <Badge className="ml-2">{t('followUp')}</Badge>}
        {line.note && <span className="block">{line.note}</span>}
        {line.proposedChange && (
          <span className="block text-ink-muted">{t('proposed', { text: line.proposedChange })}</span>
        )}
        {line.question && <span className="block text-ink-muted">{t('asked', { text: line.question })}</span>}
      </span>
      <form
        className="flex min-w-0 flex-1 basis-64 gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => onReturn({ ratingId: line.ratingId, question }),
            () => {
              setQuestion('');
              onReturned();
            },
          );
        }}
      >
        <Input
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          aria-label={t('questionOf', { name: line.touchpoint })}
          placeholder={t('question')}
        />
        <Button type="submit" loading={pending} disabled={question.trim() === ''}>
          {t('return')}
        </Button>
      </form>
    </li>
  );
}
