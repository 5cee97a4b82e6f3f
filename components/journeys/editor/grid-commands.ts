import type { GridFocus } from './grid-focus';
import { cellId } from '@/lib/journeys/core/blank-parts';
import {
  cornerPlace,
  isCellKey,
  locate,
  movePlace,
  nextStage,
  readPlace,
  type PlaceKey,
} from './grid-places';
import type { ShortcutId } from './shortcuts';

const arrows: Readonly<Record<string, { rows: number; columns: number }>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Lanes that fill the screen, one less than whole ones, so that one stays in sight. */
function lanesInSight({ root, shape }: GridFocus): number {
  const scroller = root();
  const rows = scroller?.querySelectorAll<HTMLElement>('[data-lane]');
  if (!scroller || !rows || rows.length === 0) return 1;
  const all = [...rows].reduce((height, row) => height + row.offsetHeight, 0);
  return Math.max(1, Math.floor((scroller.clientHeight / all) * shape().lanes.length) - 1);
}

function stepsOfStage({ shape }: GridFocus, key: PlaceKey): { first: string; last: string } | null {
  const at = locate(shape(), key);
  const stageId = at && shape().columns[Math.max(0, at.column)]?.stageId;
  const steps = shape().columns.flatMap((column) =>
    column.stageId === stageId && column.stepId !== null ? [column.stepId] : [],
  );
  const [first, last] = [steps[0], steps.at(-1)];
  return first !== undefined && last !== undefined ? { first, last } : null;
}

/** Chooses all cells, those of the lane or those of the stage that a place lies in. The focus ends on the last of them. */
export function chooseCells(
  focus: GridFocus,
  what: 'chooseAll' | 'chooseLane' | 'chooseStage',
  key: PlaceKey,
): void {
  const shape = focus.shape();
  const steps = shape.columns.flatMap(({ stepId }) => (stepId === null ? [] : [stepId]));
  const place = readPlace(key);
  const own = place.kind === 'cell' ? place.laneId : place.kind === 'lane' ? place.id : shape.lanes[0];
  const [top, bottom] = what === 'chooseLane' ? [own, own] : [shape.lanes[0], shape.lanes.at(-1)];
  const stage = what === 'chooseStage' ? stepsOfStage(focus, key) : null;
  const [left, right] = stage ? [stage.first, stage.last] : [steps[0], steps.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return;
  // The focus stays in sight: the range is stretched from the far corner to the near one.
  focus.choose(cellId(bottom, right), cellId(top, left));
}

/** Does what a key of the grid asks for; false where it is not one that moves the focus or the range. */
export function runGridKey(focus: GridFocus, shortcut: ShortcutId, key: string): boolean {
  const current = focus.current();
  if (current === null) return false;
  const shape = focus.shape();
  const arrow = arrows[key];
  switch (shortcut) {
    case 'move':
      if (arrow) focus.go(movePlace(shape, current, arrow));
      return true;
    case 'extend': {
      const next = arrow ? movePlace(shape, current, arrow) : current;
      if (isCellKey(current) && isCellKey(next)) focus.go(next, { extend: true });
      return true;
    }
    case 'rowEnds':
    case 'corners':
      focus.go(cornerPlace(shape, current, { isEnd: key === 'End', isWhole: shortcut === 'corners' }));
      return true;
    case 'page': {
      const rows = lanesInSight(focus) * (key === 'PageUp' ? -1 : 1);
      const at = locate(shape, current);
      const isLeaving = at !== null && at.row >= 0 && at.row + rows < 0;
      focus.go(movePlace(shape, current, { rows: isLeaving && at ? -at.row : rows, columns: 0 }));
      return true;
    }
    case 'stagePage':
      focus.go(nextStage(shape, current, key === 'PageUp' ? -1 : 1));
      return true;
    case 'chooseAll':
    case 'chooseLane':
    case 'chooseStage':
      chooseCells(focus, shortcut, current);
      return true;
    case 'escape':
      focus.go(current);
      return true;
    default:
      return false;
  }
}
