'use client';

import { Check, CloudOff, RefreshCw, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { SaveState } from './write-queue';

const icons = {
  saved: <Check aria-hidden className="size-3.5" />,
  saving: <RefreshCw aria-hidden className="size-3.5" />,
  offline: <CloudOff aria-hidden className="size-3.5" />,
  failed: <TriangleAlert aria-hidden className="size-3.5" />,
};

/** Whether everything is saved, in words; screen readers hear only of trouble and of its end. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const t = useTranslations('ui.saving');
  const words = useTranslations('ui');
  const trouble = state.kind === 'offline' || state.kind === 'failed';
  const told = trouble ? t(state.kind, { count: state.waiting }) : t(state.kind);
  return (
    <span
      className="flex items-center gap-2 text-sm text-ink-muted"
      title={state.kind === 'failed' ? state.message : undefined}
    >
      <span className="flex items-center gap-1.5" data-save-state={state.kind}>
        {icons[state.kind]}
        {told}
      </span>
      <span role="status" className="sr-only">
        {trouble ? told : ''}
      </span>
      {trouble && (
        <Button size="sm" onClick={onRetry}>
          {words('retry')}
        </Button>
      )}
    </span>
  );
}
