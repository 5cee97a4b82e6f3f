import { useEffect, useState, type RefObject } from 'react';

export interface RowWindow {
  /** First row in the page. */
  from: number;
  /** The row behind the last one in the page. */
  to: number;
}

// The window moves in steps, so that scrolling a row at a time renders once a step and not once a row.
const step = 8;
const overscan = 8;

/**
 * Which rows of a list stand in the page. All rows have one height, `--row`, so the window is arithmetic: no row is
 * measured and nothing is positioned by script, which is why this needs no virtualization library (and the one at hand
 * is refused by the compiler's lint rules). The server renders the first `initialRows`.
 */
export function useRowWindow(
  viewport: RefObject<HTMLElement | null>,
  /** Any element of one row's height. */
  ruler: RefObject<HTMLElement | null>,
  initialRows: number,
): RowWindow {
  const [range, setRange] = useState<RowWindow>({ from: 0, to: initialRows });

  useEffect(() => {
    const element = viewport.current;
    if (!element) return;
    let rowHeight = ruler.current?.offsetHeight || 40;
    let height = element.clientHeight;
    const update = () => {
      const first = Math.floor(element.scrollTop / rowHeight);
      const from = Math.max(0, Math.floor((first - overscan) / step) * step);
      const to = Math.ceil((first + Math.ceil(height / rowHeight) + overscan) / step) * step;
      setRange((now) => (now.from === from && now.to === to ? now : { from, to }));
    };
    const resized = new ResizeObserver(() => {
      rowHeight = ruler.current?.offsetHeight || rowHeight;
      height = element.clientHeight;
      update();
    });
    resized.observe(element);
    if (ruler.current) resized.observe(ruler.current);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, [viewport, ruler]);

  return range;
}

/** The places of rows that are in the page: the window, and the row with the focus wherever it is. */
export function mountedRows({ from, to }: RowWindow, count: number, focused: number): number[] {
  const end = Math.min(to, count);
  const rows = Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
  if (focused < 0 || focused >= count || (focused >= from && focused < end)) return rows;
  return focused < from ? [focused, ...rows] : [...rows, focused];
}
