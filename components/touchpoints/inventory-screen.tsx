'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { Suspense, useCallback, useRef, useState } from 'react';
import type { PastedCells } from '@/components/data-table/paste-cells';
import { useUndoKeys } from '@/components/data-table/use-undo-keys';
import { ViewsMenu } from '@/components/data-table/views-menu';
import { useFillHeight } from '@/components/layout/use-fill-height';
import { useMediaQuery } from '@/components/layout/use-media-query';
import { SaveStatus } from '@/components/saving/save-status';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useFormat } from '@/lib/format/use-format';
import type { LevelThresholds } from '@/lib/format/level';
import type { SavedView } from '@/lib/saved-views/types';
import type { Inventory, TouchpointRow } from '@/lib/touchpoints/types';
import { AddRow } from './add-row';
import { EmptyInventory } from './empty-inventory';
import { InventoryActions, type InventoryPermissions } from './inventory-actions';
import { InventoryCards } from './inventory-cards';
import { activeFacets, type InventoryFacts } from './inventory-filters';
import { InventoryTable } from './inventory-table';
import { InventoryToolbar } from './inventory-toolbar';
import {
  addressOf,
  inventoryParsers,
  inventoryViews,
  loadInventoryQuery,
  none,
  type InventoryQuery,
} from './inventory-url';
import {
  ConflictDialog,
  CoverageView,
  FreshnessView,
  ImportDialog,
  PasteDialog,
  PasteProblems,
} from './lazy-parts';
import type { PasteSource } from './paste-dialog';
import { useTouchpointDialogs } from './row-dialogs/use-touchpoint-dialogs';
import { TreeView } from './tree-view';
import { useArrangement } from './use-arrangement';
import { useInventory } from './use-inventory';
import { useInventoryColumns } from './use-inventory-columns';
import { useInventoryEdits } from './use-inventory-edits';
import { useEditSources } from './use-edit-sources';
import { WaitingRows } from './waiting-rows';

export interface InventoryScreenProps {
  /** Path of the brand's pages, and of its route handlers. */
  base: string;
  apiBase: string;
  first: Inventory;
  /** Whether `first` has all rows, and how many there are. */
  complete: boolean;
  expectedRows: number;
  facts: InventoryFacts;
  scores: Readonly<Record<string, number>>;
  thresholds: LevelThresholds;
  may: InventoryPermissions & { manage: boolean };
  /** The server's guess by the browser's name. */
  narrowGuess: boolean;
  views: readonly SavedView[];
}

/** The inventory: four views of the same rows, with one search, one set of filters and one address. */
export function InventoryScreen(props: InventoryScreenProps) {
  const { base, apiBase, facts, may } = props;
  const t = useTranslations('touchpoints');
  const format = useFormat();
  const router = useRouter();
  const screen = useRef<HTMLDivElement>(null);
  useFillHeight(screen);
  const narrow = useMediaQuery('(max-width: 767px)', props.narrowGuess);
  const [query, setQueryState] = useQueryStates(inventoryParsers, { history: 'replace', shallow: true });
  const setQuery = useCallback((part: Partial<InventoryQuery>) => void setQueryState(part), [setQueryState]);
  const { store, state, conflicts, endConflict } = useInventory(apiBase, props.first, props.complete);
  const edits = useInventoryEdits(store);
  useUndoKeys(edits);
  const readRows = useCallback(() => store.read().rows, [store]);
  const sources = useEditSources(state.lists, readRows, may.write ? store.createEntry : undefined);
  const columns = useInventoryColumns(store, sources, facts);
  const [held, setHeld] = useState<TouchpointRow | null>(null);
  const [pasting, setPasting] = useState<PasteSource | null>(null);
  const [importing, setImporting] = useState(false);
  const [problems, setProblems] = useState<PastedCells | null>(null);
  const arrangement = useArrangement(state, columns, query, facts, held);
  const { dialogs, element } = useTouchpointDialogs(state, edits, sources.words);

  const onHold = useCallback(
    (id: string | null) => setHeld(id === null ? null : (store.read().byId.get(id) ?? null)),
    [store],
  );
  const hrefOf = (id: string) => `${base}/touchpoints/${id}`;
  const onOpen = (id: string) => router.push(hrefOf(id));
  const filtered = query.q !== '' || activeFacets(query).length > 0;
  const total = state.complete ? arrangement.total : props.expectedRows;
  const [conflict] = conflicts;
  const [onlyPhase] = query.phase.length === 1 ? query.phase : [];
  const phase = onlyPhase && onlyPhase !== none ? onlyPhase : 'before';
  const isEmpty = state.complete && state.rows.length === 0;
  // Another order than the inventory's own is known once all rows are here.
  const isWaiting = !state.complete && (state.rows.length === 0 || query.view !== 'table' || filtered);
  const isNarrowed = filtered && !isWaiting;
  const countWords = isNarrowed
    ? t('countFound', { found: format.number(arrangement.rows.length), total: format.number(total) })
    : t('count', { count: total });
  const pasteList = () => setPasting({ html: '', text: '' });
  const importFile = () => setImporting(true);

  return (
    <div ref={screen} className="flex h-[calc(100dvh-var(--above,3rem))] min-h-96 flex-col">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-6">
        <div className="flex min-w-0 items-baseline gap-3">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          {!isEmpty && (
            <span className="figures text-sm text-ink-muted">
              <span aria-hidden>{isNarrowed ? countWords : format.number(total)}</span>
              <span role="status" className="sr-only" data-testid="inventory-count">
                {countWords}
              </span>
            </span>
          )}
        </div>
        {!isEmpty && (
          <SegmentedControl
            className="max-md:order-last"
            label={t('view.label')}
            value={query.view}
            onChange={(view) => setQuery({ view })}
            segments={inventoryViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        )}
        <div className="ml-auto flex items-center gap-3">
          {may.write && <SaveStatus state={state.save} onRetry={store.retry} />}
          <InventoryActions
            base={base}
            apiBase={apiBase}
            store={store}
            edits={edits}
            may={may}
            narrow={narrow}
            onPaste={pasteList}
            onImport={importFile}
          />
        </div>
      </div>
      {isEmpty ? (
        <EmptyInventory base={base} may={may} onPaste={pasteList} onImport={importFile} />
      ) : (
        <>
          <InventoryToolbar
            state={state}
            query={query}
            setQuery={setQuery}
            facts={facts}
            columns={columns}
            narrow={narrow}
            views={
              <ViewsMenu
                apiBase={apiBase}
                screen="touchpoints"
                first={props.views}
                state={addressOf(query)}
                mayShare={may.write}
                mayManage={may.manage}
                onApply={(address) => setQuery(loadInventoryQuery(address))}
              />
            }
          />
          <Suspense fallback={<WaitingRows label={t('loading')} />}>
            {isWaiting ? (
              <WaitingRows label={t('loading')} />
            ) : query.view === 'coverage' ? (
              <CoverageView
                rows={arrangement.rows}
                lists={state.lists}
                words={sources.words}
                scores={props.scores}
                thresholds={props.thresholds}
                by={query.coverage}
                setQuery={setQuery}
              />
            ) : query.view === 'freshness' ? (
              <FreshnessView
                rows={arrangement.rows}
                all={state.rows}
                facts={facts}
                words={sources.words}
                neglect={query.neglect}
                setQuery={setQuery}
                onOpen={onOpen}
              />
            ) : query.view === 'tree' ? (
              <TreeView
                store={store}
                state={state}
                found={filtered ? arrangement.rows : null}
                words={sources.words}
                edits={edits}
                dialogs={dialogs}
                readOnly={!may.write}
                onOpen={onOpen}
              />
            ) : narrow ? (
              <InventoryCards
                rows={arrangement.rows}
                words={sources.words}
                label={t('title')}
                hrefOf={hrefOf}
              />
            ) : (
              <InventoryTable
                store={store}
                state={state}
                columns={columns}
                arrangement={arrangement}
                query={query}
                setQuery={setQuery}
                edits={edits}
                sources={sources}
                readOnly={!may.write}
                expectedRows={state.complete || filtered ? 0 : props.expectedRows}
                dialogs={dialogs}
                onHold={onHold}
                onPasteProblems={setProblems}
                onOpen={onOpen}
              />
            )}
          </Suspense>
          {may.write && query.view !== 'coverage' && query.view !== 'freshness' && (
            <AddRow
              words={sources.words}
              phase={phase}
              onAdd={(name, to) =>
                void edits.create({ items: [{ name }], defaults: { phase: to, ...defaultsOf(query) } })
              }
              onPasteList={setPasting}
            />
          )}
        </>
      )}
      <Suspense>
        {pasting && (
          <PasteDialog
            source={pasting}
            apiBase={apiBase}
            words={sources.words}
            phase={phase}
            edits={edits}
            onClose={() => setPasting(null)}
          />
        )}
        {importing && (
          <ImportDialog
            apiBase={apiBase}
            words={sources.words}
            phase={phase}
            edits={edits}
            onClose={() => setImporting(false)}
          />
        )}
        {problems && (
          <PasteProblems
            pasted={problems}
            columns={columns}
            phase={phase}
            edits={edits}
            onClose={() => setProblems(null)}
          />
        )}
        {conflict && (
          <ConflictDialog
            key={`${conflict.id}.${conflict.field}`}
            conflict={conflict}
            name={state.byId.get(conflict.id)?.name ?? ''}
            field={sources.words.field(conflict.field)}
            onClose={endConflict}
            onKeep={(text) => {
              endConflict();
              edits.change([{ rowId: conflict.id, key: conflict.field, value: text }]);
            }}
          />
        )}
      </Suspense>
      {element}
    </div>
  );
}

/** A new row joins what is looked at: filtered to one channel, it belongs to that channel. */
function defaultsOf(query: InventoryQuery) {
  const [channelId] = query.channel.length === 1 ? query.channel : [];
  return channelId && channelId !== none ? { channelId } : {};
}
