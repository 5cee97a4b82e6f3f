'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { failureOf } from '@/components/form/form-result';
import type { BoundAction } from '@/components/layout/bound-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import type { CaseIdInput } from '@/lib/audits/calibration/input';
import type { CalibrationCase } from '@/lib/audits/calibration/types';
import { CaseWordsView } from './case-words';

/** The cases while they are scored: nothing can be changed, a case that went wrong can be taken out. */
export function OpenCases({
  cases,
  filesPath,
  remove,
}: {
  cases: readonly CalibrationCase[];
  filesPath: string;
  remove: BoundAction<CaseIdInput>;
}) {
  const t = useTranslations('calibration');
  return (
    <Panel flush title={t('casesCount', { count: cases.length })}>
      <ol className="divide-y divide-line">
        {cases.map((one) => (
          <li key={one.id} className="px-4 py-4">
            <div className="mb-2 flex flex-wrap items-center gap-2">
              <h3 className="min-w-0 flex-1 basis-48 font-medium">{one.title}</h3>
              {cases.length > 1 && (
                <ConfirmDialog
                  title={t('case.removeTitle', { name: one.title })}
                  description={t('case.removeText')}
                  confirmLabel={t('case.remove')}
                  onConfirm={async () => {
                    const failure = failureOf(await remove({ caseId: one.id }));
                    return failure ? failure.form.join(' ') : undefined;
                  }}
                  trigger={
                    <Button size="sm" variant="ghost" aria-label={t('case.removeNamed', { name: one.title })}>
                      <Trash2 />
                      {t('case.remove')}
                    </Button>
                  }
                />
              )}
            </div>
            <CaseWordsView one={one} filesPath={filesPath} />
            <p className="mt-2">{one.question}</p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
