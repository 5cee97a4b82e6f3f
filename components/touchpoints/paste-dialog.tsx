'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import type { Phase } from '@/db/values/touchpoints';
import { parsePasted } from '@/lib/touchpoints/paste';
import { inventoryApi } from './inventory-api';
import { TableDialog } from './table-dialog';
import type { InventoryEdits } from './use-inventory-edits';
import type { ValueWords } from './value-words';

/** What the clipboard held. */
export interface PasteSource {
  html: string;
  text: string;
}

interface PasteDialogProps {
  source: PasteSource;
  apiBase: string;
  words: ValueWords;
  phase: Phase;
  edits: InventoryEdits;
  onClose: () => void;
}

/** A list of names or a spreadsheet, pasted: looked at first, then added. */
export function PasteDialog({ source, apiBase, words, phase, edits, onClose }: PasteDialogProps) {
  const t = useTranslations('touchpoints.paste');
  const [{ html, text }, setSource] = useState(source);
  const rows = useMemo(() => parsePasted({ html, text }), [html, text]);
  const api = inventoryApi(apiBase);
  return (
    <TableDialog
      title={t('title')}
      sourceKey={rows.length > 0 ? JSON.stringify(rows) : null}
      rows={rows}
      phase={phase}
      words={words}
      preview={(choices) => api.previewPaste({ html, text, ...choices })}
      commit={(choices, agreement) => edits.paste({ html, text, ...choices, ...agreement })}
      onClose={onClose}
    >
      <div className="space-y-1.5">
        <Label htmlFor="paste-text">{t('label')}</Label>
        <Textarea
          id="paste-text"
          autoFocus
          rows={6}
          spellCheck={false}
          className="max-h-40 font-mono text-sm"
          placeholder={t('placeholder')}
          value={text}
          onChange={(event) => setSource({ html: '', text: event.target.value })}
          onPaste={(event) => {
            const table = event.clipboardData.getData('text/html');
            if (!/<table\b/i.test(table)) return;
            event.preventDefault();
            setSource({ html: table, text: event.clipboardData.getData('text/plain') });
          }}
        />
        <p className="text-sm text-ink-muted">{t('hint')}</p>
      </div>
    </TableDialog>
  );
}
