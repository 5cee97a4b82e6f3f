import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Panel } from '@/components/ui/panel';
import type { CalibrationSummary } from '@/lib/audits/calibration/types';

/** Calibrations that wait for the auditor's scores; nothing where none does. */
export function OwnCalibrations({
  path,
  calibrations,
}: {
  path: string;
  calibrations: readonly CalibrationSummary[];
}) {
  const t = useTranslations('calibration');
  if (calibrations.length === 0) return null;
  return (
    <Panel flush title={t('waiting')} description={t('waitingHint')}>
      <ul className="divide-y divide-line">
        {calibrations.map(({ id, name, cycle, cases, own }) => (
          <li key={id}>
            <Link
              href={`${path}/${id}/score`}
              className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-hover"
            >
              <span className="min-w-0 flex-1 basis-56">
                <span className="block font-medium">{name}</span>
                {cycle && <span className="block text-sm text-ink-muted">{cycle}</span>}
              </span>
              <span className="figures text-sm text-ink-muted">
                {t('progress', { scored: own?.scored ?? 0, cases })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
