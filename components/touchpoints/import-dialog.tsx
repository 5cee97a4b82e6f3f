'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError } from '@/components/layout/call-api';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { FileDrop } from '@/components/ui/file-drop';
import { Spinner } from '@/components/ui/spinner';
import type { Phase } from '@/db/values/touchpoints';
import { inventoryApi } from './inventory-api';
import { TableDialog } from './table-dialog';
import type { InventoryEdits } from './use-inventory-edits';
import type { ValueWords } from './value-words';

interface ImportDialogProps {
  apiBase: string;
  words: ValueWords;
  phase: Phase;
  edits: InventoryEdits;
  onClose: () => void;
}

const maxBytes = 10 * 1024 * 1024;

/** A CSV file or an Excel workbook: read, looked at, brought in; one step takes it back. */
export function ImportDialog({ apiBase, words, phase, edits, onClose }: ImportDialogProps) {
  const t = useTranslations('touchpoints.import');
  const ui = useTranslations('ui');
  const api = inventoryApi(apiBase);
  const [file, setFile] = useState<{ name: string; rows: string[][] } | null>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string>();

  const read = async (chosen: File) => {
    setReading(true);
    setProblem(undefined);
    try {
      const { rows } = await api.readFile(chosen);
      setFile({ name: chosen.name, rows });
    } catch (error) {
      setProblem(error instanceof ApiError ? error.message : ui('unreachable'));
    } finally {
      setReading(false);
    }
  };

  return (
    <TableDialog
      title={t('title')}
      sourceKey={file && file.rows.length > 0 ? `${file.name}.${file.rows.length}` : null}
      rows={file?.rows ?? []}
      phase={phase}
      words={words}
      preview={(choices) => api.previewImport({ rows: file?.rows ?? [], ...choices })}
      commit={(choices, agreement) =>
        edits.import({ rows: file?.rows ?? [], fileName: file?.name ?? '', ...choices, ...agreement })
      }
      onClose={onClose}
    >
      {file ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="font-medium">{file.name}</span>
          <Button size="sm" variant="ghost" onClick={() => setFile(null)}>
            {t('other')}
          </Button>
        </p>
      ) : (
        <>
          <FileDrop
            label={t('choose')}
            hint={t('hint')}
            accept=".csv,.tsv,.txt,.xlsx"
            maxBytes={maxBytes}
            disabled={reading}
            onFiles={([chosen]) => chosen && void read(chosen)}
          />
          {reading && (
            <p role="status" className="flex items-center gap-2 text-sm text-ink-muted">
              <Spinner />
              {t('reading')}
            </p>
          )}
        </>
      )}
      {problem && (
        <Callout tone="danger" live>
          {problem}
        </Callout>
      )}
    </TableDialog>
  );
}
