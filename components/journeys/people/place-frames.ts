/**
 * Puts the children of an overlay over the cells that they name (`data-cell`), in pixels of what `root` scrolls. Where a
 * cell is not on the page, its frame is not seen. One that has `data-below` stands under its cell instead, and one with
 * `data-around` stands fixed around all that `root` shows.
 */
export function placeFrames(root: HTMLElement, overlay: HTMLElement): void {
  const around = overlay.querySelector<HTMLElement>('[data-around]');
  const frames = [...overlay.querySelectorAll<HTMLElement>('[data-cell]')];
  if (frames.length === 0 && !around) return;
  const origin = root.getBoundingClientRect();
  // All is read before anything is written: the page is laid out once.
  const boxes = frames.map((frame) => {
    const cell = root.querySelector(`[data-place="${frame.dataset.cell ?? ''}"]`);
    return cell?.getBoundingClientRect() ?? null;
  });
  if (around) {
    around.style.left = `${origin.left}px`;
    around.style.top = `${origin.top}px`;
    around.style.width = `${root.clientWidth}px`;
    around.style.height = `${root.clientHeight}px`;
  }
  const [left, top] = [root.scrollLeft - origin.left, root.scrollTop - origin.top];
  for (const [at, frame] of frames.entries()) {
    const box = boxes[at];
    frame.hidden = !box;
    if (!box) continue;
    const isBelow = frame.dataset.below !== undefined;
    frame.style.left = `${box.left + left}px`;
    frame.style.top = `${(isBelow ? box.bottom + 4 : box.top) + top}px`;
    if (isBelow) continue;
    frame.style.width = `${box.width}px`;
    frame.style.height = `${box.height}px`;
  }
}
