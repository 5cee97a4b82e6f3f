'use client';

import { useTranslations } from 'next-intl';
import type { CellValue, Column } from '@/components/data-table/column';
import type { PastedCells } from '@/components/data-table/paste-cells';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog } from '@/components/ui/dialog';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { useFormat } from '@/lib/format/use-format';
import type { Phase } from '@/db/values/touchpoints';
import type { CreateTouchpointsInput } from '@/lib/touchpoints/input';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { sortChanges } from './row-values';
import type { InventoryEdits } from './use-inventory-edits';

interface PasteProblemsProps {
  pasted: PastedCells;
  columns: readonly Column<TouchpointRow>[];
  phase: Phase;
  edits: InventoryEdits;
  onClose: () => void;
}

/** The rows of a paste that reach below the table, as new touchpoints; those without a name cannot be. */
function newFromBelow(
  below: PastedCells['below'],
  columns: readonly Column<TouchpointRow>[],
): CreateTouchpointsInput['items'] {
  return below.flatMap((texts) => {
    const values: Record<string, CellValue> = {};
    for (const [key, text] of Object.entries(texts)) {
      const edit = columns.find((column) => column.key === key)?.edit;
      if (!edit || text === '') continue;
      const parsed = edit.parse(text);
      if ('value' in parsed) values[key] = parsed.value;
    }
    const name = values.name;
    if (typeof name !== 'string') return [];
    const [change] = sortChanges(
      Object.entries(values).map(([key, value]) => ({ rowId: '', key, value })),
    ).patches;
    return [{ ...change?.patch, name }];
  });
}

/** A paste that does not simply fit: what would be changed, added and left out, before it happens. */
export function PasteProblems({ pasted, columns, phase, edits, onClose }: PasteProblemsProps) {
  const t = useTranslations('touchpoints.pasteCells');
  const format = useFormat();
  const items = newFromBelow(pasted.below, columns);
  const rows = new Set(pasted.changes.map(({ rowId }) => rowId)).size;
  const nameless = pasted.below.length - items.length;
  const apply = (withNew: boolean) => {
    onClose();
    if (pasted.changes.length > 0) edits.change(pasted.changes, t('label', { count: rows }));
    if (withNew && items.length > 0) void edits.create({ items, defaults: { phase } });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="lg"
      title={t('title')}
      description={t('summary', { cells: pasted.changes.length, rows: items.length })}
      footer={
        <>
          {items.length > 0 && pasted.changes.length > 0 && (
            <Button onClick={() => apply(false)}>{t('onlyFill')}</Button>
          )}
          <Button
            variant="primary"
            disabled={pasted.changes.length === 0 && items.length === 0}
            onClick={() => apply(true)}
          >
            {t('apply')}
          </Button>
        </>
      }
    >
      <div className="space-y-3">
        {nameless > 0 && <Callout tone="warning">{t('nameless', { count: nameless })}</Callout>}
        {pasted.problems.length > 0 && (
          <div className="overflow-x-auto rounded border border-line">
            <Table>
              <caption className="px-4 py-2 text-left text-sm font-medium">
                {t('problems', { count: pasted.problems.length })}
              </caption>
              <TableHead>
                <tr>
                  <TableHeader numeric>{t('row')}</TableHeader>
                  <TableHeader>{t('column')}</TableHeader>
                  <TableHeader>{t('text')}</TableHeader>
                  <TableHeader>{t('problem')}</TableHeader>
                </tr>
              </TableHead>
              <TableBody>
                {pasted.problems.slice(0, 100).map(({ row, column, label, text, problem }) => (
                  <TableRow key={`${row}.${column}`}>
                    <TableCell numeric>{format.number(row + 1)}</TableCell>
                    <TableCell>{label}</TableCell>
                    <TableCell className="max-w-48 truncate">{text}</TableCell>
                    <TableCell className="text-ink-muted">{problem}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </div>
        )}
      </div>
    </Dialog>
  );
}
