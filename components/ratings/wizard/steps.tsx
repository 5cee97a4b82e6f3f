import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';

export const wizardSteps = ['file', 'contents', 'columns', 'preview', 'done'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/** Those of a journey, which has no columns to be told apart. */
export const journeySteps = ['file', 'preview', 'done'] as const satisfies readonly WizardStep[];

/** Where one stands on the way from a file to figures; passed steps lead back. A phone names this one alone. */
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
    <nav aria-label={t('steps.label')}>
      <ol className="flex flex-wrap items-center gap-1 text-sm">
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
              <span className={cn(index !== at && 'max-sm:sr-only')}>{t(`steps.${step}`)}</span>
            </>
          );
          const look = cn(
            'inline-flex min-h-control items-center gap-2 rounded px-1.5 coarse:min-w-control coarse:justify-center',
            index === at ? 'font-medium' : 'text-ink-muted',
          );
          return (
            <li
              key={step}
              aria-current={index === at ? 'step' : undefined}
              className="flex items-center gap-1"
            >
              {index > 0 && <span aria-hidden className="h-px w-3 bg-line-strong sm:mx-1 sm:w-5" />}
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
