import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { askedAgain } from '@/lib/audits/scoring/asked-again';
import type { RatingGiven, ScoringLine } from '@/lib/audits/scoring/types';

type Line = Pick<ScoringLine, 'askedAgain' | 'criterionIds'> & { given: RatingGiven | null };

/** That the form changed under a visit, and how many of its questions are new or asked again; nothing once all are answered. */
export function FormMoved({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('auditScoring.formMoved');
  const count = lines.reduce((sum, line) => sum + askedAgain(line), 0);
  return count === 0 ? null : (
    <Callout tone="accent" live title={t('title', { count })}>
      {t('body')}
    </Callout>
  );
}
