import type { useTranslations } from 'next-intl';
import { toast } from '@/components/ui/toast';
import { laneKinds, type LaneKind } from '@/db/values/journeys';
import { readHtmlTable } from '@/lib/journeys/client/read-html-table';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { clearCells } from '@/lib/journeys/core/edits-cells';
import type { CellWords } from '@/lib/journeys/core/clipboard/cell-text';
import { fillCells } from '@/lib/journeys/core/clipboard/fill-cells';
import { writeHtmlTable } from '@/lib/journeys/core/clipboard/html-table';
import {
  forOtherBrand,
  isSameBrand,
  makeParcel,
  parcelTable,
  parcelType,
  textsOf,
  type Parcel,
  type ParcelBrand,
} from '@/lib/journeys/core/clipboard/parcel';
import { pasteLanes, pasteStages } from '@/lib/journeys/core/clipboard/paste-parts';
import { tableOf, type PasteTable } from '@/lib/journeys/core/clipboard/paste-table';
import { findHeaders, type PartNames } from '@/lib/journeys/core/clipboard/paste-targets';
import {
  overflowOf,
  planPaste,
  type PastePlan,
  type PasteRequest,
} from '@/lib/journeys/core/clipboard/plan-paste';
import { readParcel } from '@/lib/journeys/core/clipboard/read-parcel';
import { readTsv, writeTsv } from '@/lib/journeys/core/clipboard/tsv';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { mapLimits } from '@/lib/journeys/core/limits';
import { filledCells, readGrid } from '@/lib/journeys/core/read-map';
import type { Operation } from '@/lib/journeys/core/types';
import type { GridFocus } from '../editor/grid-focus';
import { locate, readPlace, stageKey, laneKey } from '../editor/grid-places';
import type { MapContextValue } from '../editor/map-context';
import type { MapWords } from '../editor/use-map-words';
import { chosenParts, pasteOrigin } from './chosen-parts';
import type { ClipboardQuestion } from './clipboard-question';
import { findTouchpoints } from './find-touchpoints';

interface Surroundings {
  map: Pick<MapContextValue, 'store' | 'references' | 'addReference' | 'organization' | 'workspace'>;
  brand: ParcelBrand;
  focus: GridFocus;
  words: MapWords;
  t: ReturnType<typeof useTranslations<'mapClip'>>;
  /** The decimal sign of the reader's language. */
  decimal: string;
  say: (text: string) => void;
  onAsk: (question: ClipboardQuestion) => void;
}

/** What a clipboard holds, as texts by type. */
export interface ClipboardTexts {
  own: string;
  html: string;
  text: string;
  /** The text alone is wanted. */
  isPlain: boolean;
}

/** Above this a document is read as plain text: more characters than any map could take. */
const longestHtml = 20_000_000;

/** What copying, pasting and filling do on an open map. */
export function clipboardDesk({ map, brand, focus, words, t, decimal, say, onAsk }: Surroundings) {
  const { store, references } = map;
  /** What was copied last. */
  let last: { text: string; own: string } | null = null;

  function cellWords(): CellWords {
    const { touchpoints, channels } = references();
    const byName = (all: typeof touchpoints) =>
      new Map(
        [...all.values()]
          .filter((one) => !one.isTrashed)
          .map(({ id, name }) => [name.toLocaleLowerCase(), id]),
      );
    return {
      decimal,
      nameOf: ({ text, touchpointId, channelId }) =>
        touchpoints.get(touchpointId ?? '')?.name ?? channels.get(channelId ?? '')?.name ?? text,
      touchpoints: byName(touchpoints),
      channels: byName(channels),
    };
  }

  function partNames(): PartNames {
    const kinds = new Map<string, LaneKind>(
      laneKinds.map((kind) => [words.laneKind(kind).toLocaleLowerCase(), kind]),
    );
    return { lane: words.lane, kindOf: (name) => kinds.get(name.trim().toLocaleLowerCase()) ?? null };
  }

  function run(operations: readonly Operation[], label: string): boolean {
    if (operations.length === 0) return true;
    const result = store.edit(operations, { label });
    if (result.ok) say(label);
    else if (result.reason === 'limit')
      toast.error(t('full.title'), { description: t('full.body', mapLimits) });
    else toast.info(result.reason === 'readOnly' ? t('readOnly') : t('gone'));
    return result.ok;
  }

  /** Texts for programs outside; whole stages and lanes carry their names, so that they are found again. */
  function outsideTexts(parcel: Parcel): string[][] {
    const texts = textsOf(parcel);
    if (parcel.what === 'cells') return texts;
    const stageOf = (at: number) => parcel.stages[at]?.title ?? '';
    const heads = parcel.steps.map(({ title, stage }) => title || stageOf(stage));
    return [
      ['', ...heads],
      ...texts.map((row, at) => [words.lane(parcel.lanes[at] ?? { kind: 'text', title: '' }), ...row]),
    ];
  }

  /** Puts what is chosen on the clipboard; false where nothing is. */
  function copy(data: Pick<DataTransfer, 'setData'>): boolean {
    const chosen = chosenParts(focus);
    if (!chosen) return false;
    const parcel = makeParcel(store.map(), { ...chosen, brand }, cellWords());
    const texts = outsideTexts(parcel);
    last = { text: writeTsv(texts), own: JSON.stringify(parcel) };
    data.setData('text/plain', last.text);
    const heads = parcel.what === 'cells' ? 0 : 1;
    const isText = (row: number) => laneFacts[parcel.lanes[row - heads]?.kind ?? 'score'].content === 'text';
    data.setData(
      'text/html',
      writeHtmlTable(texts, (row, column) => column >= heads && row >= heads && isText(row)),
    );
    data.setData(parcelType, last.own);
    const count = chosen.laneIds.length * chosen.stepIds.length;
    say(t('copied', { count }));
    return true;
  }

  function cut(data: Pick<DataTransfer, 'setData'>): boolean {
    const chosen = chosenParts(focus);
    if (chosen?.what !== 'cells' || !copy(data)) return false;
    const ids = chosen.laneIds.flatMap((lane) => chosen.stepIds.map((step) => cellId(lane, step)));
    const filled = filledCells(store.map());
    const count = ids.filter((id) => filled.has(id)).length;
    run(clearCells(store.map(), ids), t('did.cut', { count }));
    return true;
  }

  /** Lanes of the map that the grid does not show: nothing is pasted into them. */
  function hiddenLanes(): string[] {
    const { lanes } = focus.shape();
    return readGrid(store.map()).lanes.flatMap(({ id }) => (lanes.includes(id) ? [] : [id]));
  }

  /** One cell that is pasted onto several goes into each of them. */
  function spread(table: PasteTable): PasteTable {
    const range = focus.range();
    const [[only] = []] = table.rows;
    if (!range || !only || table.height !== 1 || table.width !== 1) return table;
    const [height, width] = [range.bottom - range.top + 1, range.right - range.left + 1];
    const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => only));
    return { rows, height, width };
  }

  function tellRejected({ rejected }: PastePlan): void {
    const [first] = rejected;
    if (!first) return;
    toast.info(t('notTaken', { count: rejected.length }), {
      description: t(`rejected.${first.reason}`, { text: first.text.slice(0, 80) }),
    });
  }

  /** Does what was planned, chooses what was written, and lists what was not. */
  function apply(request: Omit<PasteRequest, 'grows'>, plan: PastePlan): void {
    if (!run(plan.operations, t('did.paste', { count: plan.cells }))) return;
    tellRejected(plan);
    const { origin, table, headers } = request;
    if (headers.row || headers.column) return focus.refocus();
    const { lanes, columns } = focus.shape();
    const first = cellId(origin.laneId, origin.stepId);
    const at = locate(focus.shape(), first);
    const lane = at && lanes[Math.min(lanes.length, at.row + table.rows.length) - 1];
    const width = table.rows[0]?.length ?? 1;
    const step = at && columns[Math.min(columns.length, at.column + width) - 1]?.stepId;
    if (lane && step) focus.choose(cellId(lane, step), first);
  }

  async function pasteTable(table: PasteTable): Promise<void> {
    const origin = pasteOrigin(focus);
    if (!origin) return void toast.info(t('noPlace'));
    const now = store.map();
    const names = partNames();
    // Cells of our own maps are copied without names.
    const isOwn = table.rows[0]?.[0]?.rich != null;
    const none = { row: false, column: false };
    const headers = isOwn ? none : findHeaders(readGrid(now), table, names);
    const hiddenLaneIds = hiddenLanes();
    const first = {
      map: now,
      hiddenLaneIds,
      origin,
      table: spread(table),
      headers,
      words: cellWords(),
      names,
    };
    const unknown = planPaste({ ...first, grows: true }).rejected.flatMap(({ reason, text }) =>
      reason === 'touchpoint' ? text.split('\n').map((line) => line.trim()) : [],
    );
    if (unknown.length > 0) await findTouchpoints(map, unknown);
    const request = { ...first, words: cellWords() };
    const plain = { ...request, headers: none, grows: true };
    const { lanes, steps } = overflowOf(plain);
    const plan = planPaste(plain);
    const isOne = table.height === 1 && table.width === 1;
    const isPlain = lanes + steps === 0 && !headers.row && !headers.column && plan.rejected.length === 0;
    if (isOne || (isPlain && plan.left.cells === 0)) apply(plain, plan);
    else onAsk({ kind: 'table', request });
  }

  /** Whole stages go behind the one of the focus, lanes behind the lane of the focus, cells into it. */
  function pasteParcel(parcel: Parcel): void {
    if (parcel.what === 'cells') return void pasteTable(parcelTable(parcel));
    const current = focus.current();
    const place = current === null ? null : readPlace(current);
    const at = current === null ? null : locate(focus.shape(), current);
    const stage = at ? focus.shape().columns[Math.max(0, at.column)]?.stageId : undefined;
    const lane = place?.kind === 'lane' ? place.id : place?.kind === 'cell' ? place.laneId : undefined;
    const isStages = parcel.what === 'stages';
    const pasted = isStages
      ? pasteStages(store.map(), parcel, stage, cellWords(), hiddenLanes())
      : pasteLanes(store.map(), parcel, lane, cellWords());
    const count = pasted.ids.length;
    if (!run(pasted.operations, t(isStages ? 'did.pasteStages' : 'did.pasteLanes', { count }))) return;
    if (pasted.left > 0) toast.info(t('left', { count: pasted.left }));
    const [first] = pasted.ids;
    // The new header is there after the grid is drawn.
    if (first !== undefined)
      requestAnimationFrame(() => focus.go(isStages ? stageKey(first) : laneKey(first)));
  }

  function paste({ own, html, text, isPlain }: ClipboardTexts): void {
    // A menu does not get parcels from the browser; the last one of this page is known by its text.
    const parcel = readParcel(own === '' && !isPlain && text === last?.text ? last.own : own);
    if (parcel && !isSameBrand(parcel.brand, brand)) {
      return onAsk({ kind: 'brand', parcel, from: parcel.brand.name, to: brand.name });
    }
    if (parcel) return pasteParcel(parcel);
    const isReadable = html !== '' && html.length <= longestHtml;
    const table = isReadable ? readHtmlTable(new DOMParser().parseFromString(html, 'text/html')) : null;
    if (table) void pasteTable(table);
    else if (text.trim() !== '') void pasteTable(tableOf(readTsv(text)));
  }

  return {
    copy,
    cut,
    paste,
    apply,
    /** After somebody has said that it may come from the other brand. */
    pasteFromOther: (parcel: Parcel) => pasteParcel(forOtherBrand(parcel)),
    /** False where there is nothing to fill. */
    fill(from: 'all' | 'right'): boolean {
      const chosen = chosenParts(focus);
      if (chosen?.what !== 'cells') return false;
      const { laneIds, stepIds } = chosen;
      const count = laneIds.length * stepIds.length;
      if (count < 2 || (from === 'right' && stepIds.length < 2)) return false;
      run(fillCells(store.map(), { laneIds, stepIds, from }, cellWords()), t('did.fill', { count }));
      return true;
    },
  };
}

export type ClipboardDesk = ReturnType<typeof clipboardDesk>;
