'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { EditEnd } from '@/components/data-table/cell-editor';
import type { CellValue } from '@/components/data-table/column';
import { usePart } from '@/components/ui/use-part';
import type { TouchpointField } from '@/lib/touchpoints/fields';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { cn } from '@/lib/utils/cn';
import { fieldEdit, type EditSources } from './field-edit';

const loadEditor = () => import('@/components/data-table/cell-editor');

export interface PassportFieldProps {
  field: TouchpointField;
  row: TouchpointRow;
  sources: EditSources;
  readOnly: boolean;
  onChange: (field: TouchpointField, value: CellValue) => void;
  /** Said below the value: when it was said, and by whom. */
  note?: string;
  className?: string;
}

/** The next field of the page, so that Tab goes from one to the other while filling in. */
function focusField(from: HTMLElement | null, by: 1 | -1): void {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-passport-field]')];
  fields[fields.findIndex((one) => one === from) + by]?.focus();
}

/** One attribute: its label, its words, and the editor in their place once it is clicked. */
export function PassportField({
  field,
  row,
  sources,
  readOnly,
  onChange,
  note,
  className,
}: PassportFieldProps) {
  const t = useTranslations('touchpoints.passport');
  const [wanted, setWanted] = useState(false);
  const { part, warm, show } = usePart(loadEditor);
  const editing = wanted && part !== null;
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLElement>(null);
  const label = sources.words.field(field);
  const text = sources.words.text(row, field, () => '');
  const edit = fieldEdit(field, sources);
  const isLong = edit.kind === 'longText';

  const end = ({ value, move }: EditEnd) => {
    setWanted(false);
    if (value !== undefined) onChange(field, value);
    // The button is there again after this render.
    requestAnimationFrame(() => {
      if (move === 'right' || move === 'down') focusField(button.current, 1);
      else if (move === 'left' || move === 'up') focusField(button.current, -1);
      else if (move === 'stay') button.current?.focus();
    });
  };

  return (
    <div
      className={cn(
        'grid gap-x-4 py-1 sm:grid-cols-[11rem_1fr] print:grid-cols-[8rem_1fr] print:py-0.5',
        text === '' && 'print:hidden',
        className,
      )}
    >
      <dt className="py-1 text-sm text-ink-muted">{label}</dt>
      <dd
        ref={place}
        className={cn(
          'relative min-h-7 min-w-0 [--cell:0.5rem] coarse:min-h-11',
          editing && isLong && 'min-h-24',
        )}
      >
        {readOnly ? (
          <span className={cn('block py-1', isLong && 'whitespace-pre-wrap')}>{text || <Missing />}</span>
        ) : (
          <button
            ref={button}
            type="button"
            data-passport-field={field}
            hidden={editing}
            onPointerEnter={warm}
            onFocus={warm}
            onClick={() => {
              setWanted(true);
              show();
            }}
            aria-label={t('edit', { field: label, value: text || t('missing') })}
            className={cn(
              '-mx-2 block min-h-7 w-[calc(100%+1rem)] rounded px-2 py-1 text-left wrap-anywhere hover:bg-hover coarse:min-h-11 print:min-h-0 print:py-0',
              isLong && 'whitespace-pre-wrap',
            )}
          >
            {text || <Missing />}
          </button>
        )}
        {note && !editing && <span className="block pb-1 text-xs text-ink-muted">{note}</span>}
        {editing && (
          <part.CellEditor
            row={row}
            column={{ key: field, label, width: 0, text: () => text, edit }}
            replace={false}
            upwards={false}
            leftwards={false}
            onEnd={end}
          />
        )}
      </dd>
    </div>
  );
}

function Missing() {
  return (
    <span aria-hidden className="text-ink-subtle">
      –
    </span>
  );
}
