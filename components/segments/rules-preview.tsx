'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { SegmentRules } from '@/db/values/segments';
import { useFormat } from '@/lib/format/use-format';
import { coverageOf, shareOf } from '@/lib/segments/coverage';
import { cn } from '@/lib/utils/cn';
import { completeRules } from './draft-rules';
import { ScoreLine } from './score-line';
import type { NamedPeriod, ShownPreview, Thresholds } from './shown';
import { usePreview } from './use-preview';

interface RulesPreviewProps {
  path: string;
  rules: SegmentRules | null;
  id: string | undefined;
  period: NamedPeriod | null;
  /** Share of customers as it is typed at the moment. */
  share: number | null;
  thresholds: Thresholds;
}

/** What the rules find while they are edited. */
export function RulesPreview({ path, rules, id, period, share, thresholds }: RulesPreviewProps) {
  const t = useTranslations('segments.preview');
  const complete = completeRules(rules);
  const { answer, waiting } = usePreview(path, complete, { id, periodId: period?.id });
  return (
    <section aria-label={t('title')} className="space-y-2 border-t border-line pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="text-sm font-medium">{t('title')}</h3>
        {period && <p className="text-sm text-ink-muted">{t('where', { period: period.name })}</p>}
      </div>
      <div
        role="status"
        aria-busy={waiting}
        className={cn('space-y-3 transition-opacity duration-100', waiting && 'opacity-60')}
      >
        {!complete && <p className="text-sm text-ink-muted">{t('start')}</p>}
        {complete && !answer && <p className="text-sm text-ink-muted">{t('counting')}</p>}
        {answer?.problem && <Callout tone="danger">{answer.problem}</Callout>}
        {answer?.preview && (
          <Found preview={answer.preview} period={period} share={share} thresholds={thresholds} />
        )}
      </div>
    </section>
  );
}

function Found({
  preview,
  period,
  share,
  thresholds,
}: Pick<RulesPreviewProps, 'period' | 'share' | 'thresholds'> & { preview: ShownPreview }) {
  const t = useTranslations('segments.preview');
  const format = useFormat();
  const { respondents, ratings, respondentsEver, brands, overlaps, missing } = preview;
  if (!preview.period) return <p className="text-sm text-ink-muted">{t('noSurvey')}</p>;
  const percent = (part: typeof ratings) => format.percent(shareOf(part) ?? 0, 1);
  const coverage = coverageOf(share, ratings);
  return (
    <>
      {missing.length > 0 && (
        <Callout tone="warning">
          {t('missing', { names: missing.map(({ label }) => label).join(', ') })}
        </Callout>
      )}
      {respondents.count === 0 ? (
        <Callout tone="warning" title={t('nobody', { period: period?.name ?? '' })}>
          {respondentsEver > 0 ? t('elsewhere', { count: respondentsEver }) : t('never')}
        </Callout>
      ) : (
        <>
          <p className="figures text-sm">
            {t('respondents', { ...respondents, share: percent(respondents) })}
            <br />
            {t('ratings', { ...ratings, share: percent(ratings) })}
          </p>
          <ul className="divide-y divide-line rounded border border-line text-sm">
            {brands.map(({ brand, score }) => (
              <li
                key={brand.id}
                className="flex flex-wrap items-baseline justify-between gap-x-3 px-3 py-1.5"
              >
                <span className="min-w-0 wrap-anywhere">{brand.name}</span>
                <ScoreLine score={score} thresholds={thresholds} />
              </li>
            ))}
          </ul>
        </>
      )}
      {share !== null && !Number.isNaN(share) && (coverage === 'under' || coverage === 'covered') && (
        <Callout tone={coverage === 'under' ? 'warning' : 'info'}>
          {t(coverage, { ratings: percent(ratings), customers: format.percent(share, 1) })}
        </Callout>
      )}
      {overlaps.length > 0 && (
        <div className="text-sm">
          <h4 className="text-ink-muted">{t('overlaps')}</h4>
          <ul className="figures">
            {overlaps.map(({ id, name, both }) => (
              <li key={id} className="wrap-anywhere">
                {t('both', { name, count: both })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
