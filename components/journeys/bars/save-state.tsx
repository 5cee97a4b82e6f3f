'use client';

import { Check, CloudOff, Lock, RefreshCw, Split, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { SaveStatus } from '@/lib/journeys/client/store-types';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { SaveHelp } from '../conflicts/save-help';
import { useSaveStatus } from '../editor/map-context';

const icons: Readonly<Record<SaveStatus['kind'], React.ReactNode>> = {
  saved: <Check />,
  saving: <RefreshCw />,
  offline: <CloudOff />,
  conflict: <Split />,
  error: <TriangleAlert />,
  signedOut: <TriangleAlert />,
  readOnly: <Lock />,
};

/** Milliseconds for which somebody may just be typing before "Saving" is worth a word. */
const patience = 700;

/** How the map stands with the server, in words. Screen readers hear when that becomes something else, not of each change. */
export function SaveState() {
  const t = useTranslations('journeys.saving');
  const format = useFormat();
  const status = useSaveStatus();
  const { kind, waiting, conflicts, savedAt, message } = status;
  const isCalm = kind === 'saved' || kind === 'saving';
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (kind !== 'saving') return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [kind]);
  const shown = kind === 'saving' && !isSlow ? 'saved' : kind;
  const count = shown === 'conflict' ? conflicts.length : waiting;
  const words =
    shown === 'saved' && savedAt !== null && kind === 'saved'
      ? t('savedAt', { time: format.time(new Date(savedAt).toISOString()) })
      : t(shown, { count });
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm text-ink-muted" title={message || undefined}>
      <span
        data-save-state={kind}
        className="flex min-w-0 items-center gap-1.5 [&_svg]:size-3.5 [&_svg]:shrink-0"
      >
        <span aria-hidden className="flex">
          {icons[shown]}
        </span>
        {/* On a phone the mark alone says that all is well. */}
        <span className={cn('truncate', isCalm && 'max-sm:sr-only')}>{words}</span>
      </span>
      <span role="status" className="sr-only">
        {isCalm ? '' : words}
      </span>
      <SaveHelp />
    </span>
  );
}
