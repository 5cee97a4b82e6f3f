'use client';

import { CircleCheck, CircleHelp, MessagesSquare, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { CalibrationAgreement } from '@/lib/audits/rules/calibration-agreement';
import { useFormat } from '@/lib/format/use-format';

const signs = {
  well: <CircleCheck className="text-accent-ink" />,
  discuss: <MessagesSquare className="text-ink-muted" />,
  unreliable: <TriangleAlert className="text-danger-ink" />,
  'narrow-range': <CircleHelp className="text-ink-muted" />,
  'few-cases': <CircleHelp className="text-ink-muted" />,
  'few-auditors': <CircleHelp className="text-ink-muted" />,
} as const;

/** How well the auditors agree, in a word with its reasons; why not, where too little is shared. */
export function AgreementPanel({
  agreement,
  nameOf,
}: {
  agreement: CalibrationAgreement;
  /** An auditor's name; "you" for the reader. */
  nameOf: (auditorId: string) => string;
}) {
  const t = useTranslations('calibration.agreement');
  const format = useFormat();
  const { verdict, figures, cases, auditors } = agreement;
  const two = (value: number) => format.number(value, { decimals: 2 });
  const signed = (value: number) => format.number(value, { decimals: 2, sign: true });
  return (
    <Panel title={t('title')} description={t('shared', { cases, auditors })}>
      <p className="flex items-start gap-2 text-base font-medium">
        <span aria-hidden className="mt-0.5 flex [&_svg]:size-5">
          {signs[verdict]}
        </span>
        {t(`verdict.${verdict}`)}
      </p>
      <p className="mt-1 max-w-prose text-sm text-ink-muted">{t(`why.${verdict}`)}</p>
      {figures && (
        <dl className="mt-4 grid max-w-2xl grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
          <dt>{t('difference')}</dt>
          <dd className="figures text-right">{two(figures.meanAbsoluteDifference)}</dd>
          <dt>{t('within')}</dt>
          <dd className="figures text-right">{format.percent(figures.within1)}</dd>
          <dt>{t('alpha')}</dt>
          <dd className="figures text-right">
            {figures.alpha === null
              ? t('noAlpha')
              : figures.alphaInterval
                ? t('withInterval', {
                    value: two(figures.alpha),
                    low: two(figures.alphaInterval.low),
                    high: two(figures.alphaInterval.high),
                  })
                : two(figures.alpha)}
          </dd>
          {figures.bias.map(({ auditor, n, mean, interval }) => (
            <div key={auditor} className="contents">
              <dt>{t('bias', { name: nameOf(auditor), n })}</dt>
              <dd className="figures text-right">
                {interval
                  ? t('withInterval', {
                      value: signed(mean),
                      low: signed(interval.low),
                      high: signed(interval.high),
                    })
                  : signed(mean)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
