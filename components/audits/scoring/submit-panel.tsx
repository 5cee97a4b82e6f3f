'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Panel } from '@/components/ui/panel';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import type { SubmitVisitInput } from '@/lib/audits/scoring/input';
import type { Missing } from '@/lib/audits/scoring/missing-answers';
import type { ScoringLine, ScoringVisit } from '@/lib/audits/scoring/types';

export interface MissingLine {
  line: ScoringLine;
  missing: Missing;
}

/** What is left before sending in, the day of the visit, a closing note, and the sending. */
export function SubmitPanel({
  visit,
  missing,
  isStuck,
  whenSaved,
  submit,
}: {
  visit: ScoringVisit;
  missing: readonly MissingLine[];
  /** Whether answers cannot be sent just now. */
  isStuck: boolean;
  /** Leaving a note for this button sends the note: the visit goes after it. */
  whenSaved: () => Promise<void>;
  submit: BoundAction<SubmitVisitInput>;
}) {
  const t = useTranslations('auditScoring.submit');
  const id = useId();
  const [visitedOn, setVisitedOn] = useState(visit.visitedOn ?? visit.today);
  const [stay, setStay] = useState({ arrivedAt: visit.arrivedAt ?? '', leftAt: visit.leftAt ?? '' });
  const [note, setNote] = useState(visit.note);
  const { pending, run } = useQuickAction();
  const endsBefore = stay.arrivedAt !== '' && stay.leftAt !== '' && stay.leftAt < stay.arrivedAt;
  const ready = missing.length === 0 && !isStuck && visitedOn !== '' && !endsBefore;
  return (
    <Panel title={t('title')} description={t('description')}>
      <div className="flex max-w-2xl flex-col gap-4">
        {missing.length > 0 && (
          <div className="text-sm">
            <p className="font-medium">{t('missing', { count: missing.length })}</p>
            <ul className="mt-1 flex flex-col">
              {missing.map(({ line, missing: what }) => (
                <li key={`${line.touchpointId}${line.segmentId}`}>
                  <a
                    href={`#line-${line.touchpointId}-${line.segmentId ?? 'all'}`}
                    className="inline-flex min-h-6 items-center gap-1.5 text-accent-ink underline underline-offset-3 coarse:min-h-11"
                  >
                    {t(what, { name: line.segment ? `${line.name} · ${line.segment}` : line.name })}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="flex flex-wrap gap-4">
          <div className="flex w-56 flex-col gap-1">
            <Label htmlFor={`${id}-day`}>{t('visitedOn')}</Label>
            <Input
              id={`${id}-day`}
              type="date"
              max={visit.today}
              value={visitedOn}
              onChange={(event) => setVisitedOn(event.target.value)}
            />
          </div>
          {(['arrivedAt', 'leftAt'] as const).map((field) => (
            <div key={field} className="flex w-36 flex-col gap-1">
              <Label htmlFor={`${id}-${field}`}>{t(field)}</Label>
              <Input
                id={`${id}-${field}`}
                type="time"
                aria-invalid={(field === 'leftAt' && endsBefore) || undefined}
                aria-describedby={field === 'leftAt' && endsBefore ? `${id}-before` : undefined}
                value={stay[field]}
                onChange={(event) => setStay({ ...stay, [field]: event.target.value })}
              />
            </div>
          ))}
        </div>
        {endsBefore && (
          <p id={`${id}-before`} role="alert" className="text-sm text-danger-ink">
            {t('endsBefore')}
          </p>
        )}
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}-note`}>{t('note')}</Label>
          <Textarea
            id={`${id}-note`}
            rows={2}
            maxLength={4_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <div>
          <Button
            variant="primary"
            className="coarse:h-14 coarse:w-full"
            disabled={!ready}
            loading={pending}
            onClick={() =>
              run(
                async () => {
                  await whenSaved();
                  const arrivedAt = stay.arrivedAt || null;
                  const leftAt = stay.leftAt || null;
                  return submit({ visitId: visit.id, visitedOn, arrivedAt, leftAt, note });
                },
                () => void toast.success(t('done')),
              )
            }
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
