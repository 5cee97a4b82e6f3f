import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';

export const wizardSteps = ['file', 'contents', 'columns', 'preview', 'done'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Those of a journey, which has no columns to be told apart. */
export const journeySteps = ['file', 'preview', 'done'] as const satisfies readonly WizardStep[];

/** Where one stands on the way from a file to figures; steps that were passed lead back. */
export function Steps({
  current,
  steps = wizardSteps,
  onGo,
}: {
  current: WizardStep;
  steps?: readonly WizardStep[];
  onGo?: (step: WizardStep) => void;
}) {
  const t = useTranslations('ratings');
  const at = steps.indexOf(current);
  return (
    <nav aria-label={t('steps.label')} className="overflow-x-auto">
      <ol className="flex min-w-max items-center gap-1 text-sm">
        {steps.map((step, index) => {
          const passed = index < at;
          const reachable = passed && index > 0 && current !== 'done' && onGo;
          const content = (
            <>
              <span
                aria-hidden
                className={cn(
                  'figures inline-flex size-5 items-center justify-center rounded-full border text-xs font-medium',
                  passed && 'border-accent bg-accent text-on-accent',
                  index === at && 'border-accent text-accent-ink',
                  index > at && 'border-line-strong text-ink-subtle',
                )}
              >
                {passed ? <Check className="size-3" strokeWidth={3} /> : index + 1}
              </span>
              {t(`steps.${step}`)}
            </>
          );
          const look = cn(
            'inline-flex min-h-8 items-center gap-2 rounded px-1.5',
            index === at ? 'font-medium' : 'text-ink-muted',
          );
          return (
            <li
              key={step}
              aria-current={index === at ? 'step' : undefined}
              className="flex items-center gap-1"
            >
              {index > 0 && <span aria-hidden className="mx-1 h-px w-5 bg-line-strong" />}
              {reachable ? (
                <button
                  type="button"
                  onClick={() => onGo(step)}
                  className={cn(look, 'hover:bg-hover hover:text-ink')}
                >
                  {content}
                </button>
              ) : (
                <span className={look}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
