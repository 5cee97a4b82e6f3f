import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

/** The row of buttons that closes a form; the submit button first on a page, last in a dialog (`align="end"`). */
export function FormActions({ align = 'start', children }: { align?: 'start' | 'end'; children: ReactNode }) {
  return (
    <div className={cn('flex flex-wrap items-center gap-2 pt-1', align === 'end' && 'justify-end')}>
      {children}
    </div>
  );
}
