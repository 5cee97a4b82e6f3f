'use client';

import { useTranslations } from 'next-intl';
import { ConfirmWindow } from '@/components/ui/confirm-window';
import type { FormMovePreview } from '@/lib/audits/cycles/move-cycle-form';

const mostListed = 12;

function Questions({ title, questions }: { title: string; questions: readonly string[] }) {
  const t = useTranslations('audits.formMove');
  if (questions.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm font-medium">{title}</h3>
      <ul className="list-disc space-y-0.5 pl-5 text-sm">
        {questions.slice(0, mostListed).map((question, at) => (
          <li key={at} className="wrap-anywhere">
            {question}
          </li>
        ))}
      </ul>
      {questions.length > mostListed && (
        <p className="text-sm text-ink-muted">{t('more', { count: questions.length - mostListed })}</p>
      )}
    </div>
  );
}

/** What moving the cycle would change, said before it is done. */
export function FormMoveDialog({
  preview,
  onClose,
  onConfirm,
}: {
  preview: FormMovePreview;
  onClose: () => void;
  onConfirm: () => Promise<string | undefined>;
}) {
  const t = useTranslations('audits.formMove');
  const { added, changed, recounted, removed, rules, kept, asked, visits, returned } = preview;
  const asksSame = added.length + changed.length + removed.length + recounted.length + rules.length === 0;
  return (
    <ConfirmWindow
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      tone="normal"
      title={t('title', { from: preview.from, to: preview.to })}
      description={t('effect', { kept, asked, visits })}
      confirmLabel={t('confirm')}
      onConfirm={onConfirm}
    >
      <div className="space-y-3">
        {returned > 0 && <p className="text-sm">{t('returned', { count: returned })}</p>}
        <Questions title={t('added')} questions={added.map(({ question }) => question)} />
        <Questions
          title={t('changed')}
          questions={changed.map(({ former, question }) =>
            former === question ? t('anchors', { question }) : t('reworded', { former, question }),
          )}
        />
        <Questions title={t('recounted')} questions={recounted.map(({ question }) => question)} />
        <Questions title={t('removed')} questions={removed.map(({ question }) => question)} />
        <Questions title={t('rules')} questions={rules.map((rule) => t(`rule.${rule}`))} />
        {asksSame && <p className="text-sm">{t('same')}</p>}
        <p className="text-sm text-ink-muted">{t('away')}</p>
      </div>
    </ConfirmWindow>
  );
}
