import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import type { LifeReason, StageSuggestion } from '@/lib/touchpoints/lifecycle/suggest-stage';

/** What the figures suggest, and why, in words. */
export function useSuggestionWords() {
  const t = useTranslations('lifecycle.suggestion');
  const stages = useTranslations('enum.lifecycleStages');
  const format = useFormat();
  const because = (reason: LifeReason): string => {
    if (reason.kind === 'falls') return t('falls', { falls: reason.falls, steps: reason.steps });
    if ('slope' in reason) {
      const slope = format.number(reason.slope, { decimals: 2, sign: true });
      return t(reason.kind === 'score-rises' ? 'scoreRises' : 'scoreStands', { slope });
    }
    const change = format.percent(reason.change);
    return t(reason.kind === 'contacts-rise' ? 'contactsRise' : 'contactsStand', { change });
  };
  const none = {
    'too-few-cycles': 'tooFew',
    'contacts-unknown': 'contactsUnknown',
    unclear: 'unclear',
  } as const;
  return (suggestion: StageSuggestion) =>
    suggestion.stage === null
      ? { stage: null, why: t(none[suggestion.why]) }
      : { stage: stages(suggestion.stage), why: format.list(suggestion.reasons.map(because)) };
}
