'use client';

import { useTranslations } from 'next-intl';
import { CriterionRow } from '@/components/audits/scoring/criterion-row';
import { Dialog } from '@/components/ui/dialog';
import { useState } from 'react';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import type { FormContent } from '@/lib/audits/forms/types';

/** The criteria as auditors see them; nothing that is tried here is kept. */
export function FormPreview({ content, onClose }: { content: FormContent; onClose: () => void }) {
  const t = useTranslations('auditForms');
  const [answers, setAnswers] = useState<Record<string, CriterionGiven>>({});
  return (
    <Dialog open onOpenChange={onClose} title={t('preview')} description={t('previewDescription')} size="lg">
      {content.criteria.length === 0 ? (
        <p>{t('noCriteria')}</p>
      ) : (
        <div className="divide-y divide-line">
          {content.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              answer={answers[criterion.id]}
              step={content.step}
              disabled={false}
              onChange={(answer) => setAnswers({ ...answers, [criterion.id]: answer })}
              onNote={() => undefined}
            />
          ))}
        </div>
      )}
    </Dialog>
  );
}
