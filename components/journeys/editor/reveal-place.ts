/** Scrolls so that a place is in sight and not below the headers, which stick. `root` begins with the grid's corner. */
export function revealPlace(root: HTMLElement, element: HTMLElement): void {
  const [kind] = (element.dataset.place ?? '').split(':');
  const sight = root.getBoundingClientRect();
  const corner = root.querySelector('[data-corner]')?.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  // A header is always in sight in the direction in which it sticks.
  if (kind !== 'lane') {
    const left = sight.left + (corner?.width ?? 0);
    const right = sight.left + root.clientWidth;
    if (box.left < left || box.width > right - left) root.scrollLeft += box.left - left;
    else if (box.right > right) root.scrollLeft += box.right - right;
  }
  if (kind !== 'stage' && kind !== 'step' && kind !== 'empty') {
    const top = sight.top + (corner?.height ?? 0);
    const bottom = sight.top + root.clientHeight;
    if (box.top < top || box.height > bottom - top) root.scrollTop += box.top - top;
    else if (box.bottom > bottom) root.scrollTop += box.bottom - bottom;
  }
}
