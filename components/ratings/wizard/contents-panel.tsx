'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FieldFrame } from '@/components/form/field-frame';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import type { Mapping } from '@/lib/imports/mapping/mapping-schema';
import { delimiters, encodings } from '@/lib/imports/read/table';

type FileFormat = Mapping['file'];

const delimiterKeys = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const shownColumns = 40;
const shownRows = 8;

export interface ContentsPanelProps {
  file: FileFormat;
  isWorkbook: boolean;
  sheets: readonly string[];
  encodingCertain: boolean;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Reads the file anew. */
  onFile: (file: FileFormat) => void;
  busy: boolean;
}

/** What a file was recognized as, changeable, with its first rows. */
export function ContentsPanel({
  file,
  isWorkbook,
  sheets,
  encodingCertain,
  columns,
  rows,
  onFile,
  busy,
}: ContentsPanelProps) {
  const t = useTranslations('ratings');
  const id = useId();
  const hidden = columns.length - shownColumns;
  return (
    <>
      {!encodingCertain && (
        <Callout tone="warning" title={t('contents.encodingUncertain')}>
          {t('contents.encodingUncertainHint')}
        </Callout>
      )}
      <Panel id="contents" title={t('contents.title')} description={t('contents.hint')} flush>
        <div
          className="flex flex-wrap items-end gap-x-4 gap-y-3 border-b border-line px-4 py-3"
          aria-busy={busy}
        >
          {isWorkbook ? (
            <FieldFrame id={`${id}-sheet`} label={t('contents.sheet')} className="w-56">
              <Select
                id={`${id}-sheet`}
                disabled={busy || sheets.length < 2}
                options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
                value={file.sheet ?? sheets[0] ?? null}
                onChange={(sheet) => sheet && onFile({ ...file, sheet })}
              />
            </FieldFrame>
          ) : (
            <>
              <FieldFrame id={`${id}-encoding`} label={t('contents.encoding')} className="w-44">
                <Select
                  id={`${id}-encoding`}
                  disabled={busy}
                  options={encodings.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() }))}
                  value={file.encoding ?? null}
                  onChange={(encoding) =>
                    encoding && onFile({ ...file, encoding: encoding as FileFormat['encoding'] })
                  }
                />
              </FieldFrame>
              <FieldFrame id={`${id}-delimiter`} label={t('contents.delimiter')} className="w-44">
                <Select
                  id={`${id}-delimiter`}
                  disabled={busy}
                  options={delimiters.map((delimiter) => ({
                    value: delimiter,
                    label: t(`contents.${delimiterKeys[delimiter]}`),
                  }))}
                  value={file.delimiter ?? null}
                  onChange={(delimiter) =>
                    delimiter && onFile({ ...file, delimiter: delimiter as FileFormat['delimiter'] })
                  }
                />
              </FieldFrame>
            </>
          )}
          <div className="flex h-control items-center gap-2">
            <Switch
              id={`${id}-header`}
              disabled={busy}
              checked={file.header}
              onCheckedChange={(header) => onFile({ ...file, header })}
            />
            <label htmlFor={`${id}-header`} className="text-sm font-medium">
              {t('contents.header')}
            </label>
          </div>
        </div>
        <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t('contents.sample')}>
          <table className="border-collapse text-left text-sm" data-density="compact">
            <caption className="sr-only">{t('contents.sample')}</caption>
            <thead className="border-b border-line bg-sunken text-xs text-ink-muted">
              <tr>
                {columns.slice(0, shownColumns).map((name) => (
                  <th
                    key={name}
                    scope="col"
                    className="h-8 max-w-48 truncate px-2 font-medium first:pl-4"
                    title={name}
                  >
                    {name}
                  </th>
                ))}
                {hidden > 0 && (
                  <th scope="col" className="px-2 pr-4 font-normal whitespace-nowrap">
                    {t('contents.moreColumns', { count: hidden })}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownRows).map((row, index) => (
                <tr key={index} className="border-b border-line last:border-b-0">
                  {columns.slice(0, shownColumns).map((name, place) => (
                    <td key={name} className="figures h-8 max-w-48 truncate px-2 first:pl-4">
                      {row[place] ?? ''}
                    </td>
                  ))}
                  {hidden > 0 && <td />}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Panel>
      <p className="sr-only" role="status">
        {busy && t('contents.reading')}
      </p>
    </>
  );
}
