'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Progress } from '@/components/ui/progress';
import { callImports, importPath } from '../imports-api';

const everyMilliseconds = 700;

/** How far the server has come with a file; it asks while it is shown. */
export function ReadingProgress({
  base,
  importId,
  label,
}: {
  base: string;
  importId: string;
  label: string;
}) {
  const t = useTranslations('ratings');
  const [rows, setRows] = useState<number | null>(null);
  useEffect(() => {
    let shown = true;
    const ask = async () => {
      const answer = await callImports<{ rowsRead: number | null }>('GET', importPath(base, importId));
      if (shown && 'data' in answer && answer.data.rowsRead !== null) setRows(answer.data.rowsRead);
    };
    const timer = setInterval(() => void ask(), everyMilliseconds);
    return () => {
      shown = false;
      clearInterval(timer);
    };
  }, [base, importId]);
  return (
    <div role="status" className="space-y-1.5">
      <p className="figures text-sm text-ink-muted">
        {label} {rows !== null && t('wizard.rowsRead', { count: rows })}
      </p>
      <Progress label={label} />
    </div>
  );
}
