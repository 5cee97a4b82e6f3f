import { callApi } from '@/components/layout/call-api';
import type {
  CreateTouchpointsInput,
  MergeTouchpointsInput,
  MoveTouchpointsInput,
  RetireTouchpointInput,
  SetVipRankInput,
  TouchpointIdsInput,
  UpdateTouchpointsInput,
} from '@/lib/touchpoints/input';
import type { ImportResult } from '@/lib/touchpoints/import-touchpoints';
import type { PasteResult } from '@/lib/touchpoints/paste-touchpoints';
import type {
  ImportTouchpointsInput,
  PasteTouchpointsInput,
  PreviewImportInput,
  PreviewPasteInput,
  UndoPasteInput,
} from '@/lib/touchpoints/table/input';
import type { TablePlan } from '@/lib/touchpoints/table/types';
import type { CompactTouchpoint, Inventory, UpdateResult } from '@/lib/touchpoints/types';
import type { NewEntry } from './field-edit';

interface Rows {
  rows: CompactTouchpoint[];
}

/** The route handlers of one brand's inventory. */
export function inventoryApi(base: string) {
  const at = (path: string) => `${base}/inventory${path}`;
  const post = <Result>(path: string, body: unknown) => callApi<Result>(at(path), { method: 'POST', body });
  return {
    load: () => callApi<Inventory>(at('')),
    changed: (ids: readonly string[]) => post<Rows & { seq: number; gone: string[] }>('/changed', { ids }),
    update: (input: UpdateTouchpointsInput) =>
      callApi<UpdateResult>(at(''), { method: 'PATCH', body: input }),
    create: (input: CreateTouchpointsInput) => post<Rows & { skipped: string[] }>('', input),
    remove: (input: TouchpointIdsInput) => post<{ ids: string[] }>('/delete', input),
    archive: (input: TouchpointIdsInput) => post<{ ids: string[] }>('/archive', input),
    restore: (input: TouchpointIdsInput) => post<Rows & { ranksLost: string[] }>('/restore', input),
    move: (input: MoveTouchpointsInput) =>
      post<{ places: { id: string; parentId: string | null; position: string }[] }>('/move', input),
    merge: (input: MergeTouchpointsInput) => post<{ row: CompactTouchpoint }>('/merge', input),
    retire: (input: RetireTouchpointInput) => post<Rows>('/retire', input),
    previewPaste: (input: PreviewPasteInput) => post<TablePlan>('/paste/preview', input),
    paste: (input: PasteTouchpointsInput) => post<PasteResult>('/paste', input),
    undoPaste: (input: UndoPasteInput) =>
      post<{ removed: string[]; restored: number; kept: number }>('/paste/undo', input),
    readFile: (file: File, sheet?: string) =>
      post<{ rows: string[][]; sheets: string[]; sheet: string | null }>(
        `/import/read${sheet ? `?sheet=${encodeURIComponent(sheet)}` : ''}`,
        file,
      ),
    previewImport: (input: PreviewImportInput) => post<TablePlan>('/import/preview', input),
    import: (input: ImportTouchpointsInput) => post<ImportResult>('/import', input),
    undoImport: (id: string) =>
      post<{ removed: number; putBack: number; kept: number }>('/import/undo', { id }),
    createEntry: (entry: NewEntry) => post<{ id: string }>('/list-entries', entry),
    rank: (input: SetVipRankInput) => post<Rows>('/rank', input),
  };
}

export type InventoryApi = ReturnType<typeof inventoryApi>;
