'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Callout } from '@/components/ui/callout';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { isPending, type KeptVisit } from '@/lib/audits/phone/phone-storage';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { lineKeyOf } from '@/lib/audits/phone/visit-state';
import type { Assignment } from '@/lib/audits/sync/types';
import type { PhoneLine } from './lines-of';
import { PhoneButton } from './phone-button';
import { RefusedPhotos } from './refused-photos';

/** What is left, the day of the visit, and the sending in, which waits for a network by itself. */
export function FinishScreen({
  store,
  phone,
  visit,
  assignment,
  lines,
  go,
}: {
  store: PhoneStore;
  phone: PhoneSnapshot;
  visit: KeptVisit;
  assignment: Assignment;
  lines: readonly PhoneLine[];
  go: (position: number) => void;
}) {
  const t = useTranslations('auditPhone.finish');
  const id = useId();
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  const { submission } = visit;
  const [visitedOn, setVisitedOn] = useState(submission?.visitedOn ?? assignment.visitedOn ?? today);
  const [note, setNote] = useState(submission?.note ?? assignment.note);
  const missing = lines.flatMap((line, at) => (line.missing ? [{ line, at, what: line.missing }] : []));
  const none = lines.filter(({ given }) => given?.notApplicable).length;
  const photos = phone.photos.filter(({ visitId }) => visitId === visit.id);
  const unsent = photos.filter(isPending).length;
  const isWaiting = submission !== null && submission.refusal === '';
  if (assignment.state === 'submitted' || !assignment.isOpen) {
    const key = assignment.state === 'submitted' ? 'done' : 'closed';
    return (
      <main className="flex flex-1 flex-col gap-4 p-4">
        <h1 className="text-2xl font-semibold">{t(`${key}.title`)}</h1>
        <p role="status" className="text-lg text-ink-muted">
          {t(`${key}.body`)}
        </p>
        <a
          href="#"
          className="inline-flex min-h-14 items-center justify-center rounded border border-line-strong bg-surface text-lg font-medium"
        >
          {t('toList')}
        </a>
      </main>
    );
  }
  return (
    <main className="flex flex-1 flex-col gap-4 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <div>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="figures text-lg text-ink-muted">
          {t('summary', {
            scored: lines.length - missing.filter(({ what }) => what === 'score').length,
            total: lines.length,
          })}
          {none > 0 && ` · ${t('notApplicable', { count: none })}`}
        </p>
      </div>
      {submission?.refusal && (
        <Callout tone="danger" live title={t('refused')}>
          {submission.refusal}
        </Callout>
      )}
      {isWaiting && (
        <Callout tone="accent" live title={t('waits.title')}>
          <p>{t('waits.body')}</p>
          {unsent > 0 && <p>{t('waits.photos', { count: unsent })}</p>}
          <PhoneButton small className="mt-2" onClick={() => void store.note(visit.id, { submission: null })}>
            {t('waits.cancel')}
          </PhoneButton>
        </Callout>
      )}
      <RefusedPhotos isNamed store={store} photos={photos} />
      {missing.length > 0 && (
        <section aria-label={t('missing', { count: missing.length })}>
          <h2 className="text-lg font-medium">{t('missing', { count: missing.length })}</h2>
          <ul className="mt-1 divide-y divide-line rounded border border-line bg-surface">
            {missing.map(({ line, at, what }) => (
              <li key={lineKeyOf(line)}>
                <a
                  href={`#/visit/${visit.id}`}
                  onClick={() => go(at)}
                  className="flex min-h-14 items-center gap-3 px-4 py-2 active:bg-hover"
                >
                  <span className="min-w-0 flex-1 text-lg wrap-anywhere">
                    {line.segment ? `${line.name} · ${line.segment}` : line.name}
                  </span>
                  <span className="shrink-0 text-sm text-ink-muted">{t(what)}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-day`} className="text-base font-medium">
          {t('visitedOn')}
        </label>
        <Input
          id={`${id}-day`}
          type="date"
          max={today}
          className="h-14 text-lg"
          disabled={isWaiting}
          value={visitedOn}
          onChange={(event) => setVisitedOn(event.target.value)}
        />
      </div>
      <div className="flex flex-col gap-1">
        <label htmlFor={`${id}-note`} className="text-base font-medium">
          {t('note')}
        </label>
        <Textarea
          id={`${id}-note`}
          rows={2}
          maxLength={4_000}
          className="text-lg"
          disabled={isWaiting}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
      {!isWaiting && (
        <PhoneButton
          look="primary"
          className="mt-auto"
          disabled={missing.length > 0 || visitedOn === ''}
          onClick={() =>
            void store.note(visit.id, { submission: { visitedOn, note: note.trim(), refusal: '' } })
          }
        >
          {t('send')}
        </PhoneButton>
      )}
      {!isWaiting && <p className="text-sm text-ink-muted">{t('sendHint')}</p>}
    </main>
  );
}
