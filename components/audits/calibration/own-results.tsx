'use client';

import { Triangle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import type { Calibration, CalibrationCase } from '@/lib/audits/calibration/types';
import { useFormat } from '@/lib/format/use-format';
import { AgreementPanel } from './agreement-panel';
import { CaseWordsView } from './case-words';

/** What an auditor is told: the own scores, and the group without names. */
export function OwnResults({ calibration, filesPath }: { calibration: Calibration; filesPath: string }) {
  const t = useTranslations('calibration');
  const { agreement, cases } = calibration;
  const isWithheld = cases.every(({ result }) => result?.kind === 'withheld');
  return (
    <>
      <Callout>{t(isWithheld ? 'own.withheldAll' : 'own.anonymous')}</Callout>
      {agreement && <AgreementPanel agreement={agreement} nameOf={() => t('own.you')} />}
      {cases.map((one, at) => (
        <OwnCase key={one.id} one={one} number={at + 1} of={cases.length} filesPath={filesPath} />
      ))}
    </>
  );
}

function OwnCase({
  one,
  number,
  of,
  filesPath,
}: {
  one: CalibrationCase;
  number: number;
  of: number;
  filesPath: string;
}) {
  const t = useTranslations('calibration');
  const format = useFormat();
  const { own, result, outcome } = one;
  const ownWords =
    own === null || (own.score === null && !own.notApplicable)
      ? '–'
      : own.notApplicable
        ? t('results.notApplicable')
        : format.number(own.score ?? 0);
  return (
    <Panel title={one.title} description={t('caseOf', { number, count: of })}>
      <CaseWordsView one={one} filesPath={filesPath} />
      <p className="mt-3 text-base">{one.question}</p>
      <dl className="mt-3 grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        <dt className="text-ink-muted">{t('own.score')}</dt>
        <dd className="figures font-medium">
          {ownWords}
          {result?.kind === 'anonymous' && result.apart && (
            <span className="ml-2 inline-flex items-center gap-1">
              <Triangle aria-hidden className="size-3 fill-current" />
              {t('results.apart')}
            </span>
          )}
        </dd>
        {result?.kind === 'anonymous' && (
          <>
            <dt className="text-ink-muted">{t('own.others')}</dt>
            <dd className="figures">{result.others.map((score) => format.number(score)).join(' · ')}</dd>
            <dt className="text-ink-muted">{t('results.mean')}</dt>
            <dd className="figures">{format.number(result.figures.mean, { decimals: 1 })}</dd>
          </>
        )}
        {result?.kind === 'withheld' && (
          <>
            <dt className="text-ink-muted">{t('own.others')}</dt>
            <dd>{t('own.withheld')}</dd>
          </>
        )}
        {outcome && outcome.consensus !== null && (
          <>
            <dt className="text-ink-muted">{t('results.consensus')}</dt>
            <dd className="figures font-medium">{format.number(outcome.consensus)}</dd>
          </>
        )}
        {outcome?.discussion && (
          <>
            <dt className="text-ink-muted">{t('outcome.discussion')}</dt>
            <dd className="whitespace-pre-line">{outcome.discussion}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
