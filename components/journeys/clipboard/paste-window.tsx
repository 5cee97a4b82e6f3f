'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { useFormat } from '@/lib/format/use-format';
import { planPaste, type PastePlan, type PasteRequest } from '@/lib/journeys/core/clipboard/plan-paste';
import { mapLimits } from '@/lib/journeys/core/limits';
import { PastePreview } from './paste-preview';

type Request = Omit<PasteRequest, 'grows'>;

/** Rejected cells that are listed one by one. */
const listed = 5;

function HeaderChoice({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <span className="flex items-center gap-2">
      <Checkbox id={id} checked={checked} onCheckedChange={onChange} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

function RejectedList({ plan }: { plan: PastePlan }) {
  const t = useTranslations('mapClip');
  const { rejected } = plan;
  if (rejected.length === 0) return null;
  return (
    <Callout tone="warning" title={t('notTaken', { count: rejected.length })}>
      <ul className="list-disc pl-4">
        {rejected.slice(0, listed).map(({ row, column, text, reason }) => (
          <li key={`${row}.${column}`}>
            {t('rejectedAt', {
              row: row + 1,
              column: column + 1,
              reason: t(`rejected.${reason}`, { text: text.slice(0, 80) }),
            })}
          </li>
        ))}
        {rejected.length > listed && <li>{t('more', { count: rejected.length - listed })}</li>}
      </ul>
    </Callout>
  );
}

/** A table before it is pasted: what it adds, what has no place, and which of its edges are names. */
export function PasteWindow({
  request,
  onPaste,
  onClose,
}: {
  request: Request;
  onPaste: (request: Request, plan: PastePlan) => void;
  onClose: () => void;
}) {
  const t = useTranslations('mapClip');
  const ui = useTranslations('ui');
  const format = useFormat();
  const [headers, setHeaders] = useState(request.headers);
  const asked = useMemo(() => ({ ...request, headers }), [request, headers]);
  const grown = useMemo(() => planPaste({ ...asked, grows: true }), [asked]);
  const inside = useMemo(() => planPaste({ ...asked, grows: false }), [asked]);
  const { table } = request;
  const { adds, left } = grown;
  const isGrowing = adds.lanes + adds.steps > 0;
  const isTooMuch = left.rows + left.columns + left.cells > 0;
  const isSplit = isGrowing && inside.cells > 0;
  const added = [
    ...(adds.steps > 0 ? [t('steps', { count: adds.steps })] : []),
    ...(adds.lanes > 0 ? [t('lanes', { count: adds.lanes })] : []),
  ];
  return (
    <Dialog
      open
      size="xl"
      onOpenChange={onClose}
      title={t('title', { rows: table.height, columns: table.width })}
      description={isGrowing ? t('adds', { list: format.list(added) }) : t('addsNothing')}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          {isSplit && <Button onClick={() => onPaste(asked, inside)}>{t('inside')}</Button>}
          <Button variant="primary" disabled={grown.cells === 0} onClick={() => onPaste(asked, grown)}>
            {isTooMuch ? t('part') : isGrowing ? t('add') : t('paste')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {isTooMuch && (
          <Callout tone="warning" title={t('tooMuch.title', { rows: table.height, columns: table.width })}>
            {t('tooMuch.body', { ...mapLimits, cells: grown.cells, left: left.cells })}
          </Callout>
        )}
        <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
          {table.rows.length > 1 && (
            <HeaderChoice
              label={t('headers.row')}
              checked={headers.row}
              onChange={(row) => setHeaders({ ...headers, row })}
            />
          )}
          {table.width > 1 && (
            <HeaderChoice
              label={t('headers.column')}
              checked={headers.column}
              onChange={(column) => setHeaders({ ...headers, column })}
            />
          )}
        </div>
        <PastePreview table={table} headers={headers} plan={grown} />
        <RejectedList plan={grown} />
      </div>
    </Dialog>
  );
}
