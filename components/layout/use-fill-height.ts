import { useLayoutEffect, type RefObject } from 'react';

/** Lets a screen that scrolls inside itself reach the lower edge of the window, whatever stands above it. */
export function useFillHeight(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const screen = element.current;
    const above = screen?.parentElement;
    if (!screen || !above) return;
    const fill = () => {
      const top = Math.round(screen.getBoundingClientRect().top + window.scrollY);
      screen.style.setProperty('--above', `${top}px`);
    };
    fill();
    // A banner above comes and goes.
    const moved = new ResizeObserver(fill);
    moved.observe(document.body);
    moved.observe(above);
    return () => moved.disconnect();
  }, [element]);
}
