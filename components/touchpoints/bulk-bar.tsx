'use client';

import { Archive, ArchiveRestore, GitMerge, Trash2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { NumberInput } from '@/components/ui/number-input';
import { Popover } from '@/components/ui/popover';
import type { CellValue } from '@/components/data-table/column';
import type { TouchpointField } from '@/lib/touchpoints/fields';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { choicesOf, type EditSources } from './field-edit';
import type { ValueWords } from './value-words';

/** Attributes that many rows get at once; the first ones have their own button. */
const direct: readonly TouchpointField[] = ['phase', 'channelId', 'ownerId', 'presence'];
const further: readonly TouchpointField[] = [
  'kind',
  'involvement',
  'control',
  'unitId',
  'objectIds',
  'lifecycleStage',
  'aims',
  'offers',
  'senses',
  'risk',
  'dataKind',
  'frequency',
  'duration',
  'brandValueIds',
  'relationshipBuilder',
  'goal',
  'impact',
];
/** Numbers of 0–10, by the parts of one that their steps are. */
const steps: Partial<Record<TouchpointField, number>> = { goal: 10, impact: 2 };
const several: readonly TouchpointField[] = ['objectIds', 'aims', 'offers', 'senses', 'brandValueIds'];
const required: readonly TouchpointField[] = ['phase', 'presence'];

interface BulkBarProps {
  rows: readonly TouchpointRow[];
  words: ValueWords;
  sources: EditSources;
  onSet: (field: TouchpointField, value: CellValue) => void;
  onArchive: () => void;
  onUnarchive: () => void;
  onDelete: () => void;
  onMerge: () => void;
  onClear: () => void;
}

/** What can be done with the chosen rows, over the lower edge of the table. */
export function BulkBar({
  rows,
  words,
  sources,
  onSet,
  onArchive,
  onUnarchive,
  onDelete,
  onMerge,
  onClear,
}: BulkBarProps) {
  const t = useTranslations('touchpoints.bulk');
  const [field, setField] = useState<TouchpointField | null>(null);
  const archived = rows.every((row) => row.archived);
  return (
    <div
      role="region"
      aria-label={t('label')}
      className="absolute inset-x-3 bottom-3 z-30 mx-auto flex w-fit max-w-[calc(100%-1.5rem)] animate-rise flex-wrap items-center gap-1.5 rounded bg-raised p-2 shadow-float"
    >
      <span className="figures px-2 text-sm font-medium" role="status">
        {t('chosen', { count: rows.length })}
      </span>
      {direct.map((one) => (
        <SetField
          key={one}
          field={one}
          label={words.field(one)}
          sources={sources}
          open={field === one}
          onOpen={(open) => setField(open ? one : null)}
          onSet={onSet}
        />
      ))}
      {field && further.includes(field) ? (
        <SetField
          field={field}
          label={words.field(field)}
          sources={sources}
          open
          onOpen={() => setField(null)}
          onSet={onSet}
        />
      ) : (
        <DropdownMenu
          className="max-h-80"
          trigger={<Button size="sm">{t('more')}</Button>}
          entries={further.map((one) => ({ label: words.field(one), onSelect: () => setField(one) }))}
        />
      )}
      {rows.length > 1 && (
        <Button size="sm" variant="ghost" onClick={onMerge}>
          <GitMerge />
          {t('merge')}
        </Button>
      )}
      <Button size="sm" variant="ghost" onClick={archived ? onUnarchive : onArchive}>
        {archived ? <ArchiveRestore /> : <Archive />}
        {archived ? t('unarchive') : t('archive')}
      </Button>
      <Button size="sm" variant="ghost" onClick={onDelete}>
        <Trash2 />
        {t('delete')}
      </Button>
      <Button size="icon-sm" variant="ghost" aria-label={t('clear')} onClick={onClear}>
        <X />
      </Button>
    </div>
  );
}

interface SetFieldProps {
  field: TouchpointField;
  label: string;
  sources: EditSources;
  open: boolean;
  onOpen: (open: boolean) => void;
  onSet: BulkBarProps['onSet'];
}

function SetField({ field, label, sources, open, onOpen, onSet }: SetFieldProps) {
  return (
    <Popover
      trigger={<Button size="sm">{label}</Button>}
      open={open}
      onOpenChange={onOpen}
      label={label}
      side="top"
      className="w-72 p-3"
    >
      <FieldValue
        key={String(open)}
        field={field}
        label={label}
        sources={sources}
        onSet={(value) => {
          onOpen(false);
          onSet(field, value);
        }}
      />
    </Popover>
  );
}

function FieldValue({
  field,
  label,
  sources,
  onSet,
}: Pick<SetFieldProps, 'field' | 'label' | 'sources'> & { onSet: (value: CellValue) => void }) {
  const t = useTranslations('touchpoints.bulk');
  const [value, setValue] = useState<CellValue>(several.includes(field) ? [] : null);
  const options = choicesOf(field, null, sources);
  const empty = several.includes(field) ? [] : field === 'relationshipBuilder' ? false : null;
  const parts = steps[field];
  const isInvalid = parts !== undefined && (typeof value !== 'number' || !(value >= 0 && value <= 10));
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        // The popover is a portal: its form must not submit one around it.
        event.stopPropagation();
        onSet(parts !== undefined && typeof value === 'number' ? Math.round(value * parts) / parts : value);
      }}
    >
      {parts !== undefined ? (
        <NumberInput
          aria-label={label}
          value={typeof value === 'number' ? value : null}
          onChange={setValue}
          autoFocus
        />
      ) : several.includes(field) ? (
        <Combobox
          aria-label={label}
          multiple
          options={options}
          value={(value as string[] | null) ?? []}
          onChange={setValue}
        />
      ) : (
        <Combobox
          aria-label={label}
          options={options}
          value={typeof value === 'string' ? value : null}
          onChange={setValue}
        />
      )}
      <div className="flex justify-between gap-2">
        {required.includes(field) ? (
          <span />
        ) : (
          <Button size="sm" variant="ghost" onClick={() => onSet(empty)}>
            {t('empty')}
          </Button>
        )}
        <Button size="sm" variant="primary" type="submit" disabled={isEmpty || isInvalid}>
          {t('set')}
        </Button>
      </div>
    </form>
  );
}
