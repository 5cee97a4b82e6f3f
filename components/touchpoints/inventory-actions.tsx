'use client';

import {
  ClipboardPaste,
  FileDown,
  FileInput,
  Library,
  MessagesSquare,
  MoreHorizontal,
  Redo2,
  Undo2,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { Tooltip } from '@/components/ui/tooltip';
import type { InventoryStore } from './inventory-store';
import type { InventoryEdits } from './use-inventory-edits';

export interface InventoryPermissions {
  write: boolean;
  collect: boolean;
}

interface InventoryActionsProps {
  base: string;
  apiBase: string;
  store: InventoryStore;
  edits: InventoryEdits;
  may: InventoryPermissions;
  narrow: boolean;
  onPaste: () => void;
  onImport: () => void;
}

/** What concerns the inventory as a whole: steps back, ways in and out. */
export function InventoryActions({
  base,
  apiBase,
  store,
  edits,
  may,
  narrow,
  onPaste,
  onImport,
}: InventoryActionsProps) {
  const t = useTranslations('touchpoints.actions');
  const steps = useSyncExternalStore(store.undo.subscribe, store.undo.read, store.undo.read);
  const fileOf = (format: 'csv' | 'xlsx') => `${apiBase}/inventory/export?format=${format}`;
  const ways: MenuEntry[] = may.write
    ? [
        ...(narrow ? [{ label: t('paste'), icon: <ClipboardPaste />, onSelect: onPaste }] : []),
        { label: t('import'), icon: <FileInput />, onSelect: onImport },
        { label: t('library'), icon: <Library />, href: `${base}/libraries` },
        ...(may.collect ? [{ label: t('collect'), icon: <MessagesSquare />, href: `${base}/collect` }] : []),
        'separator',
      ]
    : [];
  return (
    <div className="flex items-center gap-1.5">
      {may.write && !narrow && (
        <>
          <StepButton
            label={t('undo')}
            step={steps.undo}
            keys={['Ctrl', 'Z']}
            icon={<Undo2 />}
            onClick={edits.undo}
          />
          <StepButton
            label={t('redo')}
            step={steps.redo}
            keys={['Ctrl', 'Shift', 'Z']}
            icon={<Redo2 />}
            onClick={edits.redo}
          />
          <Button size="sm" onClick={onPaste}>
            <ClipboardPaste />
            {t('paste')}
          </Button>
        </>
      )}
      <DropdownMenu
        align="end"
        trigger={
          <Button size={narrow ? 'icon' : 'icon-sm'} aria-label={t('more')}>
            <MoreHorizontal />
          </Button>
        }
        entries={[
          ...ways,
          { label: t('exportCsv'), icon: <FileDown />, href: fileOf('csv') },
          { label: t('exportXlsx'), icon: <FileDown />, href: fileOf('xlsx') },
        ]}
      />
    </div>
  );
}

interface StepButtonProps {
  label: string;
  /** What the step did, in words; nothing to do where null. */
  step: string | null;
  keys: readonly string[];
  icon: React.ReactNode;
  onClick: () => void;
}

function StepButton({ label, step, keys, icon, onClick }: StepButtonProps) {
  return (
    <Tooltip content={step === null ? label : `${label}: ${step}`} keys={keys} side="bottom">
      <Button size="icon-sm" variant="ghost" aria-label={label} disabled={step === null} onClick={onClick}>
        {icon}
      </Button>
    </Tooltip>
  );
}
