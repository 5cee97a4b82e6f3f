import { toast } from '@/components/ui/toast';
import type { EvidenceLevel, LaneHeight, LaneKind, LaneZone } from '@/db/values/journeys';
import type { Phase } from '@/db/values/touchpoints';
import type { PresenceStore } from '@/lib/journeys/client/presence-store';
import type { MapStore } from '@/lib/journeys/client/store-types';
import { cellId, placeOfCell } from '@/lib/journeys/core/blank-parts';
import { clearCells, setCell } from '@/lib/journeys/core/edits-cells';
import {
  duplicateStage,
  duplicateStep,
  insertStage,
  insertStep,
  mergeIntoPrevious,
  moveStage,
  moveStep,
  removePart,
  rename,
} from '@/lib/journeys/core/edits-columns';
import {
  duplicateLane,
  insertLane,
  moveLane,
  renameLane,
  setHeight,
  setZone,
} from '@/lib/journeys/core/edits-lanes';
import type { LimitedThing } from '@/lib/journeys/core/limits';
import { filledCells, readGrid, stagesOf } from '@/lib/journeys/core/read-map';
import type { Operation } from '@/lib/journeys/core/types';
import type { GridFocus } from '../editor/grid-focus';
import { laneKey, readPlace, stageKey, stepKey, type PlaceKey } from '../editor/grid-places';
import type { MapWords } from '../editor/use-map-words';
import { makeRun, type MapTranslate } from './make-run';
import { keyOf, partOf, placeAmong, siblingsOf, type MapPart } from './map-part';

interface Surroundings {
  store: MapStore;
  presence: PresenceStore;
  focus: GridFocus;
  words: MapWords;
  t: MapTranslate;
  say: (text: string) => void;
  onAsk: (question: Question) => void;
}

/** What is asked in a window of its own before something is done. */
export type Question =
  /** Somebody writes in what is to be deleted. */
  | { kind: 'remove'; part: MapPart; name: string; writers: string[] }
  /** The kind of a new lane, which goes behind another one or first (null). */
  | { kind: 'lane'; after: string | null }
  | { kind: 'move'; part: MapPart; name: string }
  /** The map that shows a step in detail. */
  | { kind: 'detail'; part: MapPart; name: string };

/** Milliseconds for which a deletion offers its way back. */
const undoOffer = 10_000;

const limitOf: Readonly<Record<MapPart['kind'], LimitedThing>> = {
  stage: 'steps',
  step: 'steps',
  lane: 'lanes',
};

/** What people do to a map's structure, each with its step to undo, its words and its refusal. */
export function structureActions({ store, presence, focus, words, t, say, onAsk }: Surroundings) {
  /** New parts whose name is still to be entered: from there the focus goes to their first cell. */
  const fresh = new Set<PlaceKey>();

  const run = makeRun({ store, t, say });

  const nameOf = ({ kind, id }: MapPart): string => {
    const map = store.map();
    if (kind === 'stage') return words.stage(map.stage[id] ?? { title: '' });
    if (kind === 'step') return words.stepOf(map, id);
    return words.lane(map.lane[id] ?? { kind: 'text', title: '' });
  };

  const beginRename = (key: PlaceKey) => {
    fresh.add(key);
    focus.edit(key);
  };

  /** To a header that is drawn in a moment, or drawn elsewhere. */
  const goTo = (part: MapPart) => requestAnimationFrame(() => focus.go(keyOf(part)));

  /** Says where a part stands after a move, and keeps the focus on it. */
  const moved = (part: MapPart) => {
    say(t('moved', { name: nameOf(part), ...placeAmong(store.map(), part) }));
    goTo(part);
  };

  function place(part: MapPart, operations: Operation[]): void {
    if (run(operations, t(`did.move.${part.kind}`, { name: nameOf(part) }))) moved(part);
  }

  const cellsUnder = (part: MapPart): ((id: string) => boolean) => {
    const map = store.map();
    return (cell) => {
      const { laneId, stepId } = placeOfCell(cell);
      if (part.kind === 'lane') return laneId === part.id;
      return part.kind === 'step' ? stepId === part.id : map.step[stepId]?.stageId === part.id;
    };
  };

  function removeNow(part: MapPart): void {
    const name = nameOf(part);
    const count = [...filledCells(store.map())].filter(cellsUnder(part)).length;
    const label = t(`did.remove.${part.kind}`, { name });
    if (!run(removePart(part.kind, part.id), label)) return;
    toast.success(t('deleted', { what: label, count }), {
      duration: undoOffer,
      onUndo: () => {
        const back: Operation = { type: 'restore', kind: part.kind, id: part.id };
        if (run([back], t(`did.restore.${part.kind}`, { name }))) goTo(part);
      },
    });
  }

  /** To a place behind a sibling, or first (null); of a step, in a stage. */
  function moveTo(part: MapPart, after: string | null, stageId?: string): void {
    const map = store.map();
    if (after === part.id) return;
    if (part.kind === 'step') {
      const under = stageId ?? map.step[part.id]?.stageId ?? '';
      place(part, moveStep(map, part.id, { stageId: under, after }));
    } else {
      place(part, part.kind === 'stage' ? moveStage(map, part.id, after) : moveLane(map, part.id, after));
    }
  }

  return {
    nameOf,

    /** A new stage, step or lane beside one. The kind of a lane is asked before, the name at once. */
    insertBeside(part: MapPart, side: 'before' | 'after'): void {
      const map = store.map();
      const all = siblingsOf(map, part);
      const before = all[all.findIndex(({ id }) => id === part.id) - 1]?.id ?? null;
      const after = side === 'after' ? part.id : before;
      const label = t(`did.insert.${part.kind}`);
      if (part.kind === 'lane') return onAsk({ kind: 'lane', after });
      if (part.kind === 'stage') {
        const phase = map.stage[part.id]?.phase ?? 'during';
        const { operations, stageId } = insertStage(map, { phase, after });
        if (run(operations, label, { thing: 'stages' })) beginRename(stageKey(stageId));
      } else {
        const stageId = map.step[part.id]?.stageId ?? '';
        const { operations, stepId } = insertStep(map, { stageId, after });
        if (run(operations, label, { thing: 'steps' })) beginRename(stepKey(stepId));
      }
    },

    /** The first step of a stage that has none, or the first stage of all. */
    addStep(stageId: string): void {
      const { operations, stepId } = insertStep(store.map(), { stageId });
      if (run(operations, t('did.insert.step'), { thing: 'steps' })) beginRename(stepKey(stepId));
    },
    addStage(): void {
      const { operations, stageId } = insertStage(store.map(), { phase: 'before' });
      if (run(operations, t('did.insert.stage'), { thing: 'stages' })) beginRename(stageKey(stageId));
    },

    /** A new lane behind another one, or first (null). */
    addLane(kind: LaneKind, after: string | null): void {
      const { operations, laneId } = insertLane(store.map(), { kind, after });
      if (run(operations, t('did.insert.lane'), { thing: 'lanes' })) beginRename(laneKey(laneId));
    },

    /** What was entered as a name. Enter on something new leads to its first cell. */
    endRename(key: PlaceKey, entered: string, by: 'enter' | 'tab' | 'blur'): void {
      const part = partOf(key);
      if (!part) return;
      const map = store.map();
      const title = entered.trim().replace(/\s+/gu, ' ');
      if (title !== map[part.kind][part.id]?.title) {
        const operations =
          part.kind === 'lane' ? renameLane(part.id, title) : rename(part.kind, part.id, title);
        run(operations, t('did.rename', { name: title || nameOf(part) }));
      }
      const isNew = fresh.delete(key);
      if (by === 'blur') return;
      const { steps } = readGrid(store.map());
      const step = part.kind === 'step' ? part.id : steps.find((one) => one.stageId === part.id)?.id;
      const lane = part.kind === 'lane' ? part.id : focus.shape().lanes[0];
      const first = lane && cellId(lane, (part.kind === 'lane' ? steps[0]?.id : step) ?? '');
      if (isNew && by === 'enter' && first) focus.go(first);
      else focus.leave('stay');
    },

    duplicate(part: MapPart): void {
      const map = store.map();
      const copies = { stage: duplicateStage, step: duplicateStep, lane: duplicateLane };
      const label = t(`did.duplicate.${part.kind}`, { name: nameOf(part) });
      run(copies[part.kind](map, part.id), label, { thing: limitOf[part.kind], said: label });
    },

    /** One place to the left or up (−1), to the right or down (1). A step passes into the next stage at the end of its own. */
    moveBy(part: MapPart, by: 1 | -1): void {
      const map = store.map();
      const isSeen = (id: string) => part.kind !== 'lane' || focus.shape().lanes.includes(id);
      const all = siblingsOf(map, part).filter(({ id }) => isSeen(id));
      const at = all.findIndex(({ id }) => id === part.id);
      const isInside = at + by >= 0 && at + by < all.length;
      const after = by > 0 ? (all[at + 1]?.id ?? null) : (all[at - 2]?.id ?? null);
      if (part.kind === 'step' && !isInside) {
        const stages = stagesOf(map);
        const own = stages.findIndex(({ id }) => id === map.step[part.id]?.stageId);
        const next = stages[own + by];
        if (next) {
          place(part, moveStep(map, part.id, { stageId: next.id, after: by > 0 ? null : undefined }));
        }
      } else if (isInside && part.kind === 'step') {
        place(part, moveStep(map, part.id, { stageId: map.step[part.id]?.stageId ?? '', after }));
      } else if (isInside) {
        place(part, part.kind === 'stage' ? moveStage(map, part.id, after) : moveLane(map, part.id, after));
      }
    },

    moveTo,

    /** Where a header was let go: before or behind another one, of a step also in an empty stage. */
    dropBeside(part: MapPart, key: PlaceKey, side: 'before' | 'after'): void {
      const target = readPlace(key);
      const map = store.map();
      if (target.kind === 'cell' || target.id === part.id) return;
      if (target.kind === 'empty') return moveTo(part, null, target.id);
      const all = siblingsOf(map, { kind: target.kind, id: target.id });
      const at = all.findIndex(({ id }) => id === target.id);
      const after = side === 'after' ? target.id : (all[at - 1]?.id ?? null);
      const stageId = part.kind === 'step' ? map.step[target.id]?.stageId : undefined;
      const isThere = all[at + (side === 'after' ? 1 : -1)]?.id === part.id;
      if (!isThere && after !== part.id) moveTo(part, after, stageId);
    },

    mergeIntoPrevious(id: string): void {
      const name = nameOf({ kind: 'stage', id });
      const label = t('did.merge', { name });
      if (run(mergeIntoPrevious(store.map(), id), label, { said: label })) {
        toast.success(label, { duration: undoOffer });
      }
    },

    /** Deletes a part and offers the way back; asks first only where somebody writes in it. */
    remove(part: MapPart): void {
      const isUnder = cellsUnder(part);
      const writers = presence.people().filter(({ cell, isEditing }) => isEditing && cell && isUnder(cell));
      const names = [...new Set(writers.map(({ name }) => name))];
      if (names.length > 0) onAsk({ kind: 'remove', part, name: nameOf(part), writers: names });
      else removeNow(part);
    },
    removeNow,
    askLane: () => onAsk({ kind: 'lane', after: null }),
    askPlace: (part: MapPart) => onAsk({ kind: 'move', part, name: nameOf(part) }),
    sayDrag: (part: MapPart, what: 'begun' | 'cancelled') => say(t(`drag.${what}`, { name: nameOf(part) })),

    askDetail: (part: MapPart) => onAsk({ kind: 'detail', part, name: nameOf(part) }),
    setDetail(id: string, subMapId: string | null): void {
      run(
        [{ type: 'set', kind: 'step', id, field: 'subMapId', value: subMapId, base: 0 }],
        t('did.detail', { name: nameOf({ kind: 'step', id }) }),
      );
    },
    setPhase(id: string, phase: Phase): void {
      run(
        [{ type: 'set', kind: 'stage', id, field: 'phase', value: phase, base: 0 }],
        t('did.phase', { name: nameOf({ kind: 'stage', id }) }),
      );
    },
    setZone: (id: string, zone: LaneZone) =>
      void run(setZone(id, zone), t('did.zone', { name: nameOf({ kind: 'lane', id }) })),
    setHeight: (id: string, height: LaneHeight) =>
      void run(setHeight(id, height), t('did.height', { name: nameOf({ kind: 'lane', id }) })),

    clear(cells: readonly string[]): void {
      const count = [...filledCells(store.map())].filter((id) => cells.includes(id)).length;
      const label = t('did.clear', { count });
      run(clearCells(store.map(), cells), label, { said: label });
    },
    setEvidence(cells: readonly string[], level: EvidenceLevel): void {
      run(
        cells.flatMap((id) => setCell(id, 'evidence', level)),
        t('did.evidence', { count: cells.length }),
      );
    },

    undo(): void {
      const result = store.undo();
      if (result.ok) say(t('undone', { step: result.label }));
      else if (result.label !== null) toast.info(result.label, { description: t('notPossible') });
    },
    redo(): void {
      const result = store.redo();
      if (result.ok) say(t('redone', { step: result.label }));
      else if (result.label !== null) toast.info(result.label, { description: t('notPossible') });
    },
  };
}

export type StructureActions = ReturnType<typeof structureActions>;
