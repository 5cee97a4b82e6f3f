import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import type { JourneyPlan, JourneyTouchpointState, PlannedStage } from '@/lib/ratings/journey/journey-types';

const tones = { new: 'accent', known: 'neutral', again: 'neutral' } as const satisfies Record<
  JourneyTouchpointState,
  string
>;

/** What an address shows of itself in a line. */
const shortAddress = (url: string) => {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname}`.replace(/\/$/, '');
};

function StageTouchpoints({ stage }: { stage: PlannedStage }) {
  const t = useTranslations('ratings.journey');
  return (
    <ul className="border-t border-line">
      {stage.touchpoints.map(({ name, channel, cost, url, state, description }, index) => (
        <li
          key={index}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 text-sm last:border-b-0 sm:pl-12"
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium">{name}</p>
            {(cost ?? url ?? description) && (
              <p className="text-ink-muted">
                {[description, cost].filter(Boolean).join(' · ')}
                {(description || cost) && url && ' · '}
                {url && (
                  <a
                    href={url}
                    target="_blank"
                    rel="noreferrer noopener"
                    className="break-all underline underline-offset-3 hover:text-ink"
                  >
                    {shortAddress(url)}
                  </a>
                )}
              </p>
            )}
          </div>
          {channel && <Badge tone="outline">{channel}</Badge>}
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}

/** The stages of a journey with their touchpoints; `phase` puts what tells or chooses the phase of a stage. */
export function JourneyStages({
  plan,
  phase,
}: {
  plan: JourneyPlan;
  phase: (stage: PlannedStage, index: number) => React.ReactNode;
}) {
  const t = useTranslations('ratings.journey');
  return (
    <Panel id="stages" title={plan.title} description={plan.description} flush>
      <ol>
        {plan.stages.map((stage, index) => (
          <li key={index} className="border-b border-line last:border-b-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2 bg-sunken px-4 py-2.5">
              <span
                aria-hidden
                className="figures inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong text-xs font-medium text-ink-muted"
              >
                {index + 1}
              </span>
              <div className="min-w-0 flex-1 basis-52">
                <h3 className="text-sm font-semibold">{stage.name}</h3>
                <p className="text-sm whitespace-pre-line text-ink-muted">
                  {stage.description || t('count', { count: stage.touchpoints.length })}
                </p>
              </div>
              {phase(stage, index)}
            </div>
            {stage.touchpoints.length > 0 && <StageTouchpoints stage={stage} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
