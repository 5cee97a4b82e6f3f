'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Select } from '@/components/ui/select';
import { phases, type Phase } from '@/db/values/touchpoints';
import type { JourneyPlan } from '@/lib/ratings/journey/journey-types';
import { callImports, importPath } from './imports-api';
import { JourneyEffect } from './journey-effect';
import { JourneyStages } from './journey-stages';
import { journeySteps, Steps } from './wizard/steps';
import { WizardActions } from './wizard/wizard-actions';

/** A journey before it is brought in: what would be made, with the phase of each stage to be changed; then the doing. */
export function JourneyReview({
  base,
  importId,
  plan,
}: {
  base: string;
  importId: string;
  plan: JourneyPlan;
}) {
  const t = useTranslations('ratings');
  const words = useTranslations('enum');
  const router = useRouter();
  const [chosen, setChosen] = useState<readonly Phase[]>(() => plan.stages.map(({ phase }) => phase));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const commit = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await callImports('POST', `${importPath(base, importId)}/journey`, { phases: chosen });
    if ('data' in answer) return router.refresh();
    setBusy(false);
    setProblem(answer.message ?? t('wizard.unreachable'));
  };

  return (
    <div className="flex flex-col gap-4">
      <Steps current="preview" steps={journeySteps} />
      {problem && (
        <Callout tone="danger" title={t('wizard.commitFailed')} live>
          {problem}
        </Callout>
      )}
      <Callout tone="accent" title={t('journey.title')}>
        {t('journey.hint')}
      </Callout>
      <JourneyEffect plan={plan} />
      <JourneyStages
        plan={plan}
        phase={(stage, index) => (
          <Select
            size="sm"
            className="w-44"
            aria-label={t('journey.phaseOf', { stage: stage.name })}
            options={phases.map((value) => ({ value, label: words(`phases.${value}`) }))}
            value={chosen[index] ?? stage.phase}
            onChange={(next) =>
              next && setChosen((old) => old.map((one, at) => (at === index ? (next as Phase) : one)))
            }
          />
        )}
      />
      <WizardActions>
        <Button variant="primary" onClick={() => void commit()} loading={busy}>
          {t('journey.commit', { count: plan.counts.new })}
        </Button>
      </WizardActions>
    </div>
  );
}
