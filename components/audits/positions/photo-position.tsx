'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mapOf, positionText, type Position } from '@/lib/audits/evidence/position';
import { cn } from '@/lib/utils/cn';

const small = 'inline-flex min-h-6 items-center underline underline-offset-3 coarse:min-h-11';

/** Where a photo was taken: as text, as a link to a map, and the way to have it forgotten. */
export function PhotoPosition({
  name,
  position,
  onRemove,
  className,
}: {
  /** The photo's. */
  name: string;
  position: Position;
  /** Throws with its sentence; absent where it is not the reader's to remove. */
  onRemove?: (() => Promise<void>) | undefined;
  className?: string;
}) {
  const t = useTranslations('auditPositions');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const remove = () => {
    setBusy(true);
    setProblem('');
    void onRemove?.()
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
      .finally(() => setBusy(false));
  };
  return (
    <div className={cn('flex flex-wrap items-center gap-x-3 text-ink-muted', className)}>
      <span className="figures">{t('near', { position: positionText(position) })}</span>
      <a
        href={mapOf(position)}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('mapOf', { name })}
        className={cn(small, 'text-accent-ink')}
      >
        {t('map')}
      </a>
      {onRemove && (
        <button
          type="button"
          disabled={isBusy}
          aria-label={t('removeOf', { name })}
          className={cn(small, 'disabled:text-ink-disabled')}
          onClick={remove}
        >
          {t('remove')}
        </button>
      )}
      {problem !== '' && (
        <span role="alert" className="basis-full text-danger-ink">
          {problem}
        </span>
      )}
    </div>
  );
}
