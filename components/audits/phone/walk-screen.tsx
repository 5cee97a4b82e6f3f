'use client';

import { ChevronLeft, ChevronRight, ListChecks, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Progress } from '@/components/ui/progress';
import type { KeptVisit } from '@/lib/audits/phone/phone-storage';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { lineKeyOf } from '@/lib/audits/phone/visit-state';
import { valueOf, type Register } from '@/lib/audits/sync/operation';
import type { Assignment } from '@/lib/audits/sync/types';
import { afterPaint } from './after-paint';
import { FinishScreen } from './finish-screen';
import { JumpList } from './jump-list';
import { FormMoved } from '../scoring/form-moved';
import { linesOf } from './lines-of';
import { PhoneButton } from './phone-button';
import { PhonePad } from './phone-pad';
import { PhoneMenu } from './phone-menu';
import { SyncWords } from './sync-words';
import { WalkLine, type ChangeLine } from './walk-line';

interface Tap {
  register: Register;
  before: unknown;
  position: number;
}

const bar =
  'sticky bottom-0 z-10 border-t border-line bg-surface px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]';

/** A visit walked through, one touchpoint a screen, the scale within reach of the thumb. */
export function WalkScreen({
  store,
  phone,
  visit,
  assignment,
  isFinishing,
}: {
  store: PhoneStore;
  phone: PhoneSnapshot;
  visit: KeptVisit;
  assignment: Assignment;
  isFinishing: boolean;
}) {
  const t = useTranslations('auditPhone');
  const [listed, setListed] = useState(false);
  const [taps, setTaps] = useState<Tap[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const isDiscreet = phone.facts?.isDiscreet ?? false;
  const lines = linesOf(visit, phone);
  const total = lines.length;
  const position = Math.min(visit.position, total - 1);
  const line = lines[position];
  const isOpen = assignment.isOpen && visit.submission === null;
  const scored = lines.filter(({ missing }) => missing !== 'score').length;
  const progress = t('progress', { scored, total });

  useEffect(() => {
    window.scrollTo(0, 0);
  }, [position, isFinishing]);

  const go = (next: number) => {
    void store.note(visit.id, { position: Math.max(0, Math.min(total - 1, next)) });
    // Screen readers hear where they are; nobody else sees a change of the focus.
    requestAnimationFrame(() => heading.current?.focus({ preventScroll: true }));
  };
  const change: ChangeLine = (kind, part, value) => {
    if (!line || !isOpen) return;
    const register = { touchpointId: line.touchpointId, segmentId: line.segmentId, kind, part };
    const made = { register, before: valueOf(line.given, register), position };
    afterPaint(() => setTaps((before) => [...before.slice(-49), made]));
    if (!isDiscreet) navigator.vibrate?.(8);
    void store.change(visit, register, value);
  };
  const undo = () => {
    const last = taps.at(-1);
    if (!last) return;
    setTaps(taps.slice(0, -1));
    void store.change(visit, last.register, last.before);
    if (last.position !== position) go(last.position);
  };

  if (!line) return null;
  return (
    <>
      <header className="sticky top-0 z-10 border-b border-line bg-surface">
        <div className="flex min-h-14 items-center gap-1 pr-1">
          <a
            href={isFinishing ? `#/visit/${visit.id}` : '#'}
            aria-label={isFinishing ? t('walk.toWalk') : t('walk.toList')}
            className="inline-flex min-h-14 min-w-12 items-center justify-center text-ink-muted"
          >
            <ChevronLeft aria-hidden className="size-6" />
          </a>
          <p className="min-w-0 flex-1">
            <span className="block truncate text-lg font-medium">
              {isDiscreet ? t('discreetTitle') : (assignment.object ?? assignment.brand)}
            </span>
            {!isDiscreet && assignment.object && (
              <span className="block truncate text-sm text-ink-muted">{assignment.brand}</span>
            )}
          </p>
          <PhoneButton look="quiet" small aria-label={t('walk.jump')} onClick={() => setListed(true)}>
            <ListChecks aria-hidden />
          </PhoneButton>
          <PhoneMenu store={store} phone={phone} />
        </div>
        <div className="px-4 pb-2">
          <Progress value={scored} max={Math.max(1, total)} label={t('progressLabel')} valueText={progress} />
          <div className="flex flex-wrap items-center justify-between gap-x-4 pt-1">
            <p className="figures text-sm text-ink-muted">{progress}</p>
            <SyncWords phone={phone} onSend={() => void store.send()} />
          </div>
        </div>
      </header>
      {isFinishing ? (
        <FinishScreen
          key={assignment.state}
          store={store}
          phone={phone}
          visit={visit}
          assignment={assignment}
          lines={lines}
          go={go}
        />
      ) : (
        <>
          <main className="flex flex-1 flex-col gap-4 p-4">
            {isOpen && <FormMoved lines={lines} />}
            <WalkLine
              key={lineKeyOf(line)}
              store={store}
              phone={phone}
              line={line}
              position={position}
              total={total}
              visit={visit}
              assignment={assignment}
              isOpen={isOpen}
              headingRef={heading}
              onChange={change}
              onRead={() =>
                void store.note(visit.id, {
                  notices: visit.notices.filter((notice) => lineKeyOf(notice) !== lineKeyOf(line)),
                })
              }
            />
          </main>
          <footer className={bar}>
            {line.criterionIds.length === 0 && (
              <>
                <p aria-hidden className="figures flex justify-between pb-1 text-sm text-ink-muted">
                  <span>{t('pad.low')}</span>
                  <span>{t('pad.high')}</span>
                </p>
                <PhonePad
                  label={line.segment ? `${line.name} · ${line.segment}` : line.name}
                  answer={{
                    score: line.given?.score ?? null,
                    notApplicable: line.given?.notApplicable ?? false,
                  }}
                  step={assignment.form.step}
                  disabled={!isOpen}
                  onChange={(answer) => change('answer', '', answer)}
                />
              </>
            )}
            <div className="mt-2 grid grid-cols-[auto_auto_1fr] gap-2">
              <PhoneButton
                disabled={position === 0}
                aria-label={t('walk.back')}
                onClick={() => go(position - 1)}
              >
                <ChevronLeft aria-hidden />
              </PhoneButton>
              <PhoneButton disabled={taps.length === 0 || !isOpen} onClick={undo}>
                <Undo2 aria-hidden />
                {t('walk.undo')}
              </PhoneButton>
              {position === total - 1 ? (
                <a
                  href={`#/visit/${visit.id}/finish`}
                  className="inline-flex min-h-14 items-center justify-center gap-2 rounded bg-accent px-3 text-lg font-medium text-on-accent"
                >
                  {t('walk.finish')}
                </a>
              ) : (
                <PhoneButton
                  look={line.missing === null ? 'primary' : 'plain'}
                  onClick={() => go(position + 1)}
                >
                  {t('walk.next')}
                  <ChevronRight aria-hidden />
                </PhoneButton>
              )}
            </div>
          </footer>
        </>
      )}
      <JumpList
        open={listed}
        onClose={() => setListed(false)}
        visitId={visit.id}
        lines={lines}
        position={position}
        onGo={(next) => {
          setListed(false);
          if (isFinishing) window.location.hash = `/visit/${visit.id}`;
          go(next);
        }}
      />
    </>
  );
}
