import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { buttonVariants } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { ResultsScreen } from '@/lib/audits/results/results-screen';
import { useFormat } from '@/lib/format/use-format';

/** How far the auditors of a closed cycle agree. */
export function AgreementPanel({
  agreement,
  calibrate,
}: Pick<ResultsScreen, 'agreement'> & {
  /** Where a calibration for this cycle begins; null where the reader leads none. */
  calibrate: string | null;
}) {
  const t = useTranslations('auditResults');
  const format = useFormat();
  return (
    <Panel
      title={t('agreement')}
      description={t('agreementWhat')}
      actions={
        calibrate &&
        agreement.verdict === 'calibrate' && (
          <Link href={calibrate} className={buttonVariants({ size: 'sm' })}>
            {t('startCalibration')}
          </Link>
        )
      }
      footer={agreement.units > 0 && t(`verdict.${agreement.verdict}`)}
    >
      {agreement.units === 0 ? (
        <p className="text-ink-muted">{t('noPairs')}</p>
      ) : (
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1.5 text-sm">
          <dt>{t('pairs')}</dt>
          <dd className="figures text-right">{format.number(agreement.units)}</dd>
          {agreement.alpha !== null && (
            <>
              <dt>{t('alpha')}</dt>
              <dd className="figures text-right">{format.number(agreement.alpha, { decimals: 2 })}</dd>
            </>
          )}
          <dt>{t('meanDifference')}</dt>
          <dd className="figures text-right">
            {format.number(agreement.meanAbsoluteDifference ?? 0, { decimals: 2 })}
          </dd>
          <dt>{t('within1')}</dt>
          <dd className="figures text-right">{format.percent(agreement.within1 ?? 0)}</dd>
          {agreement.bias.map(({ name, mean }, at) => (
            <div key={at} className="contents">
              <dt>{t('bias', { name: name || t('formerAuditor') })}</dt>
              <dd className="figures text-right">{format.number(mean, { decimals: 2, sign: true })}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}
