import type { MapPart } from '../structure/map-part';
import type { StructureActions } from '../structure/structure-actions';
import { edgeScroll, findDrop, type HeadBox } from './find-drop';

interface HeadDrag {
  event: React.PointerEvent;
  part: MapPart;
  root: HTMLElement | null;
  structure: StructureActions;
}

/** Pixels of a move that is meant. */
const threshold = 4;

/**
 * Draws a header along its row or column by its handle: a line shows where it goes, the view scrolls near its edges, Esc
 * leaves all as it was. Nothing but the line is drawn while it lasts.
 */
export function beginHeadDrag({ event, part, root, structure }: HeadDrag): void {
  if (!root) return;
  const isDown = part.kind === 'lane';
  const from = { x: event.clientX, y: event.clientY };
  const at = { ...from };
  const line = document.createElement('div');
  line.className = isDown ? 'map-drop map-drop-lane' : 'map-drop';
  let frame = 0;
  let isMoving = false;

  const heads = () => [...root.querySelectorAll<HTMLElement>(`thead [data-place], tbody th[data-place]`)];
  const boxes = (): HeadBox[] =>
    heads().flatMap((head) => {
      const key = head.dataset.place ?? '';
      const kind = key.split(':')[0];
      if (kind !== part.kind && !(kind === 'empty' && part.kind === 'step')) return [];
      const box = head.getBoundingClientRect();
      return [{ key, start: isDown ? box.top : box.left, end: isDown ? box.bottom : box.right }];
    });
  const dropNow = () => {
    const all = boxes();
    const drop = findDrop(all, isDown ? at.y : at.x);
    const box = all.find(({ key }) => key === drop?.key);
    return drop && box ? { ...drop, edge: drop.side === 'before' ? box.start : box.end } : null;
  };

  const draw = () => {
    const sight = root.getBoundingClientRect();
    const corner = root.querySelector('[data-corner]')?.getBoundingClientRect();
    if (isDown) root.scrollTop += edgeScroll(at.y, corner?.bottom ?? sight.top, sight.bottom);
    else root.scrollLeft += edgeScroll(at.x, corner?.right ?? sight.left, sight.right);
    const drop = dropNow();
    if (drop) {
      const offset = isDown
        ? drop.edge - sight.top + root.scrollTop
        : drop.edge - sight.left + root.scrollLeft;
      line.style.setProperty(isDown ? 'top' : 'left', `${offset - 1}px`);
    }
    frame = requestAnimationFrame(draw);
  };

  const end = () => {
    cancelAnimationFrame(frame);
    line.remove();
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
  };
  const cancel = () => {
    end();
    if (isMoving) structure.sayDrag(part, 'cancelled');
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    at.x = clientX;
    at.y = clientY;
    if (isMoving || Math.hypot(at.x - from.x, at.y - from.y) < threshold) return;
    isMoving = true;
    structure.sayDrag(part, 'begun');
    line.style.setProperty(isDown ? 'width' : 'height', `${isDown ? root.scrollWidth : root.scrollHeight}px`);
    root.append(line);
    frame = requestAnimationFrame(draw);
  };
  const drop = () => {
    const target = isMoving ? dropNow() : null;
    end();
    if (target) structure.dropBeside(part, target.key, target.side);
  };
  const key = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Escape') return;
    pressed.preventDefault();
    pressed.stopPropagation();
    cancel();
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}
