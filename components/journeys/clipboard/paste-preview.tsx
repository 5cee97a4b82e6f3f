import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PasteTable } from '@/lib/journeys/core/clipboard/paste-table';
import type { Headers } from '@/lib/journeys/core/clipboard/paste-targets';
import type { PastePlan } from '@/lib/journeys/core/clipboard/plan-paste';
import { cn } from '@/lib/utils/cn';

/** Rows and columns that are shown. */
const shown = { rows: 8, columns: 8 } as const;

/** The beginning of a table, with its names set apart and what is not taken marked. */
export function PastePreview({
  table,
  headers,
  plan,
}: {
  table: PasteTable;
  headers: Headers;
  plan: PastePlan;
}) {
  const t = useTranslations('mapClip');
  const rejected = new Set(plan.rejected.map(({ row, column }) => `${row}.${column}`));
  const [rows, columns] = [table.height - shown.rows, table.width - shown.columns];
  return (
    <div className="flex flex-col gap-1.5">
      <div
        className="overflow-x-auto rounded border border-line"
        tabIndex={0}
        role="region"
        aria-label={t('preview')}
      >
        <table className="w-full border-separate border-spacing-0 text-sm">
          <tbody>
            {table.rows.slice(0, shown.rows).map((row, at) => (
              <tr key={at}>
                {row.slice(0, shown.columns).map(({ text }, column) => {
                  const isName = (headers.row && at === 0) || (headers.column && column === 0);
                  const isRejected = rejected.has(`${at}.${column}`);
                  const Cell = isName ? 'th' : 'td';
                  return (
                    <Cell
                      key={column}
                      className={cn(
                        'max-w-48 min-w-20 border-r border-b border-line px-2 py-1 text-left align-top font-normal',
                        isName && 'bg-sunken font-medium',
                        isRejected && 'bg-warning-soft text-warning-ink',
                      )}
                    >
                      <span className="line-clamp-2 whitespace-pre-wrap wrap-anywhere">
                        {isRejected && (
                          <TriangleAlert className="mr-1 inline size-3.5" aria-label={t('isNotTaken')} />
                        )}
                        {text}
                      </span>
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(rows > 0 || columns > 0) && (
        <p className="text-sm text-ink-muted">
          {t('beyond', { rows: Math.max(0, rows), columns: Math.max(0, columns) })}
        </p>
      )}
    </div>
  );
}
