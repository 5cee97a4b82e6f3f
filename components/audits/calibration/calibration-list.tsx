'use client';

import { Plus, Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { CreateCalibrationInput } from '@/lib/audits/calibration/input';
import type { CalibrationOptions } from '@/lib/audits/calibration/get-calibration-options';
import type { CalibrationSummary } from '@/lib/audits/calibration/types';
import { useFormat } from '@/lib/format/use-format';

const CreateDialog = lazy(async () => ({
  default: (await import('./create-calibration-dialog')).CreateCalibrationDialog,
}));

/** The calibrations that somebody leads or is invited to; `leading` is absent for those who only score. */
export function CalibrationList({
  path,
  calibrations,
  leading,
}: {
  /** Where calibrations are. */
  path: string;
  calibrations: readonly CalibrationSummary[];
  leading?: {
    options: Pick<CalibrationOptions, 'forms' | 'cycles'>;
    create: BoundAction<CreateCalibrationInput, { id: string }>;
    /** A cycle whose results ask for a calibration: the dialog is open from the beginning. */
    cycleId: string | null;
  };
}) {
  const t = useTranslations('calibration');
  const states = useTranslations('enum.calibrationStates');
  const format = useFormat();
  const [creating, setCreating] = useState(Boolean(leading?.cycleId));
  const create = leading && (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus />
      {t('create')}
    </Button>
  );
  return (
    <>
      {calibrations.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<Scale />}
            title={t('empty')}
            description={leading ? t('emptyDescription') : t('emptyOwn')}
            action={create}
          />
        </Panel>
      ) : (
        <Panel flush title={t('count', { count: calibrations.length })} actions={create}>
          <ul className="divide-y divide-line">
            {calibrations.map(({ id, name, state, cycle, cases, auditors, handedIn, own, since }) => {
              const toScore = state === 'open' && own !== null && !own.handedIn;
              return (
                <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
                  <span className="min-w-0 flex-1 basis-56">
                    <Link
                      href={`${path}/${id}`}
                      className="inline-flex min-h-6 items-center font-medium hover:underline coarse:min-h-11"
                    >
                      {name}
                    </Link>
                    <span className="block text-sm text-ink-muted">
                      {[cycle, t('casesCount', { count: cases }), format.date(since)]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  {state !== 'draft' && (
                    <span className="figures text-sm text-ink-muted">
                      {t('inCount', { handedIn, auditors })}
                    </span>
                  )}
                  {own?.handedIn && <Badge tone="outline">{t('ownIn')}</Badge>}
                  <Badge tone={state === 'open' ? 'accent' : 'outline'}>{states(state)}</Badge>
                  {toScore && (
                    <Button asChild size="sm" variant="primary" className="coarse:h-11">
                      <Link href={`${path}/${id}/score`} aria-label={t('scoreNamed', { name })}>
                        {t('score')}
                      </Link>
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </Panel>
      )}
      {creating && leading && (
        <Suspense>
          <CreateDialog path={path} {...leading} onClose={() => setCreating(false)} />
        </Suspense>
      )}
    </>
  );
}
