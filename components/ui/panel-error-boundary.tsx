'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { catchError, type ErrorInfo } from 'next/error';
import type { ReactNode } from 'react';
import { Button } from './button';
import { CopyButton } from './copy-button';

function Failure({ title, id, onRetry }: { title?: ReactNode; id?: string; onRetry: () => void }) {
  const t = useTranslations('ui');
  return (
    <div
      role="alert"
      className="flex flex-col items-center rounded border border-line bg-surface px-6 py-8 text-center"
    >
      <CircleAlert aria-hidden className="mb-2 size-5 text-danger-ink" />
      <p className="text-base font-semibold">{title ?? t('panelFailed')}</p>
      <p className="mt-1 max-w-sm text-sm text-ink-muted">{t('panelFailedHint')}</p>
      <Button onClick={onRetry} className="mt-4">
        {t('retry')}
      </Button>
      {id && (
        <p className="mt-3 inline-flex items-center gap-1 text-xs text-ink-subtle">
          {t('errorId', { id })}
          <CopyButton text={id} label={t('copyErrorId')} />
        </p>
      )}
    </div>
  );
}

/** The id under which the server logged the failure; failures of the browser alone have none. */
const digestOf = (error: unknown) => (error as { digest?: string } | null)?.digest;

/**
 * Keeps the failure of one panel from taking the page with it. Retry asks the server again. Not-found and redirects
 * pass through. Takes `title` and `children`.
 */
export const PanelErrorBoundary = catchError(
  ({ title }: { title?: ReactNode }, { error, retry }: ErrorInfo) => (
    <Failure title={title} id={digestOf(error)} onRetry={retry} />
  ),
);
