'use client';

import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { partOf } from '../structure/map-part';
import { useStructure } from '../structure/structure-context';
import { useEditor } from './editor-context';
import { beginHeadDrag } from './head-drag';
import { runGridKey } from './grid-commands';
import { isCellKey, readPlace, type PlaceKey } from './grid-places';
import { useMap } from './map-context';
import { findShortcut, isTyping } from './shortcuts';

/** Where a menu opens, in pixels of the window, and of what. */
export interface MenuSpot {
  place: PlaceKey;
  x: number;
  y: number;
}

const placeOf = (target: EventTarget): PlaceKey | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-place]')?.dataset.place) || null;

const toolOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tool]') : null;

/** Whether a press belongs to what stands in a cell: a field, a link, a button. */
const isInner = (target: EventTarget) =>
  target instanceof Element && target.closest('a, button, input, textarea, select, [role=slider]') !== null;

/** What keys and the pointer do in the grid. All events come to its container, none to single cells. */
export function useGridEvents({
  isEditable,
  onMenu,
}: {
  isEditable: boolean;
  onMenu: (spot: MenuSpot) => void;
}) {
  const editor = useEditor();
  const { focus, keyHandlers } = editor;
  const { store } = useMap();
  const structure = useStructure();
  /** The cell in which a press began, while it lasts; and whether the press came to where the focus was. */
  const press = useRef<{ from: PlaceKey; wasCurrent: boolean } | null>(null);

  const openMenu = (place: PlaceKey, element: Element) => {
    const box = element.getBoundingClientRect();
    onMenu({
      place,
      x: box.left + Math.min(24, box.width / 2),
      y: box.bottom - Math.min(12, box.height / 2),
    });
  };

  const canEdit = (place: PlaceKey) => {
    const where = readPlace(place);
    if (!isEditable) return false;
    if (where.kind !== 'cell') return true;
    const lane = store.map().lane[where.laneId];
    return lane !== undefined && laneFacts[lane.kind].content !== 'figures';
  };

  const edit = (place: PlaceKey, typed: string | null = null) => {
    const where = readPlace(place);
    if (!canEdit(place)) return;
    if (where.kind === 'empty') structure.addStep(where.id);
    else focus.edit(place, typed);
  };

  /** A text gets the key from the browser itself, which knows of accents and compositions; others are told of it. */
  const type = (place: PlaceKey, event: React.KeyboardEvent) => {
    const where = readPlace(place);
    const lane = where.kind === 'cell' ? store.map().lane[where.laneId] : undefined;
    const isText = !lane || laneFacts[lane.kind].content === 'text';
    const isPlain = [...event.key].length === 1;
    if (!isText && isPlain) event.preventDefault();
    flushSync(() => focus.edit(place, isText || !isPlain ? '' : event.key));
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    const place = focus.current();
    if (event.defaultPrevented || event.nativeEvent.isComposing || focus.editing() !== null || !place) return;
    // The resizer and the contents of a menu are no places of the grid.
    if (placeOf(event.target) === null) return;
    for (const handler of [...keyHandlers]) {
      if (handler(event)) return event.preventDefault();
    }
    if (findShortcut(event, 'header') === 'reorder') {
      const part = partOf(place);
      const isAcross = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      if (!part) return;
      event.preventDefault();
      if (isEditable && (part.kind !== 'lane') === isAcross) {
        structure.moveBy(part, event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1);
      }
      return;
    }
    const shortcut = findShortcut(event, 'grid');
    if (shortcut === 'menu') {
      event.preventDefault();
      openMenu(place, event.target as Element);
    } else if (shortcut === 'edit') {
      event.preventDefault();
      edit(place);
    } else if (shortcut === 'clear') {
      event.preventDefault();
      if (isEditable && isCellKey(place)) structure.clear(editor.selection.cells());
    } else if (shortcut) {
      if (runGridKey(focus, shortcut, event.key)) event.preventDefault();
    } else if (isTyping(event) && canEdit(place) && readPlace(place).kind !== 'empty') {
      type(place, event);
    }
  };

  const onPointerDown = (event: React.PointerEvent) => {
    const place = placeOf(event.target);
    if (!place || event.button !== 0) return;
    const tool = toolOf(event.target);
    if (tool) {
      const part = partOf(place);
      if (tool.dataset.tool === 'drag' && part && isEditable) {
        event.preventDefault();
        beginHeadDrag({ event, part, root: focus.root(), structure });
      }
      return;
    }
    if (focus.editing() === place || isInner(event.target)) return;
    press.current = { from: place, wasCurrent: focus.current() === place };
    // A finger may be about to scroll: it chooses when it is lifted.
    if (event.pointerType === 'mouse') focus.go(place, { extend: event.shiftKey });
  };

  /** The browser's own focus would scroll, and a drag would choose letters. */
  const onMouseDown = (event: React.MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || focus.editing() === place) return;
    if (toolOf(event.target) || !isInner(event.target)) event.preventDefault();
  };

  const onPointerOver = (event: React.PointerEvent) => {
    const from = press.current?.from;
    if (!from || event.buttons !== 1 || event.pointerType !== 'mouse') return;
    const place = placeOf(event.target);
    if (place && isCellKey(from) && isCellKey(place) && place !== focus.current())
      focus.go(place, { extend: true });
  };

  const onClick = (event: React.MouseEvent) => {
    const place = placeOf(event.target);
    const pressed = press.current;
    press.current = null;
    const tool = toolOf(event.target);
    if (!place) return;
    if (tool) {
      const part = partOf(place);
      if (tool.dataset.tool === 'menu') {
        const box = tool.getBoundingClientRect();
        focus.follow(place);
        onMenu({ place, x: box.left, y: box.bottom });
      } else if (tool.dataset.tool === 'drag') {
        // Pressed and not drawn: a finger that meant the header itself.
        focus.go(place);
      } else if (tool.dataset.tool === 'fill') edit(place);
      else if (tool.dataset.tool === 'insert' && part) structure.insertBeside(part, 'after');
      return;
    }
    const isMouse = (event.nativeEvent as PointerEvent).pointerType === 'mouse';
    if (isMouse || !pressed || isInner(event.target)) return;
    // A finger has no double click of its own: the second tap writes.
    if (pressed.wasCurrent) edit(place);
    else focus.go(place);
  };

  const onDoubleClick = (event: React.MouseEvent) => {
    const place = placeOf(event.target);
    if (place && !isInner(event.target)) edit(place);
  };

  const onContextMenu = (event: React.MouseEvent) => {
    const place = placeOf(event.target);
    if (!place || focus.editing() === place || isInner(event.target)) return;
    event.preventDefault();
    // A key that opens the browser's menu has no place of its own.
    if (event.button !== 2) return;
    const range = focus.range();
    if (!range || !editor.selection.cells().includes(place)) focus.go(place);
    onMenu({ place: focus.current() ?? place, x: event.clientX, y: event.clientY });
  };

  /** A file that no cell takes would be opened by the browser in place of the map. */
  const onDragOver = (event: React.DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };

  const onFocus = (event: React.FocusEvent) => {
    const place = (event.target as HTMLElement).dataset.place;
    if (place && focus.editing() === null && place !== focus.current()) focus.follow(place);
  };

  return {
    onKeyDown,
    onPointerDown,
    onMouseDown,
    onPointerOver,
    onClick,
    onDoubleClick,
    onContextMenu,
    onDragOver,
    onFocus,
  };
}
