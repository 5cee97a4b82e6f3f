'use client';

import { useTranslations } from 'next-intl';
import { EvidenceSwatch } from '@/components/personas/evidence-swatch';
import { PlainSelect } from '@/components/ui/plain-select';
import { evidenceLevels } from '@/db/values/journeys';
import { setCell } from '@/lib/journeys/core/edits-cells';
import type { Cell } from '@/lib/journeys/core/types';
import { useEdit } from '../use-edit';
import { useCanEdit } from '../cell-place';

/** How well what stands in a cell is known. */
export function EvidenceField({ cell }: { cell: Cell }) {
  const t = useTranslations('mapCells');
  const levels = useTranslations('enum.evidenceLevels');
  const canEdit = useCanEdit();
  const edit = useEdit();
  return (
    <label className="flex items-center gap-2 text-sm">
      <EvidenceSwatch tag={cell.evidence} />
      <span className="text-ink-muted">{t('evidence')}</span>
      <PlainSelect
        size="sm"
        className="flex-1"
        disabled={!canEdit}
        value={cell.evidence}
        onChange={(level) => edit(setCell(cell.id, 'evidence', level), 'evidence')}
        options={evidenceLevels.map((value) => ({ value, label: levels(value) }))}
      />
    </label>
  );
}
