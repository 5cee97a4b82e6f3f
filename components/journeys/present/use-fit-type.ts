'use client';

import { useLayoutEffect, useState, type RefObject } from 'react';

/** Sizes of type in pixels, the largest that fits wins. Small print is 85 % of it, so that 20 px is the least at 1280. */
const sizesFor = (width: number): readonly number[] =>
  width < 640 ? [20, 18, 17] : width < 1_700 ? [32, 29, 26, 24] : [46, 40, 35, 30, 27, 24];

/**
 * Gives `body` the largest type in which `inner` needs no scrolling, again whenever one of them changes. True where even
 * the smallest does not fit: then it scrolls.
 */
export function useFitType(
  body: RefObject<HTMLElement | null>,
  inner: RefObject<HTMLElement | null>,
): boolean {
  const [isOver, setOver] = useState(false);
  useLayoutEffect(() => {
    const [outside, inside] = [body.current, inner.current];
    if (!outside || !inside) return;
    const fits = () =>
      inside.offsetHeight <= outside.clientHeight && inside.scrollWidth <= outside.clientWidth;
    const fit = () => {
      for (const size of sizesFor(window.innerWidth)) {
        outside.style.fontSize = `${size}px`;
        if (fits()) break;
      }
      setOver(inside.offsetHeight > outside.clientHeight);
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(outside);
    observer.observe(inside);
    return () => observer.disconnect();
  }, [body, inner]);
  return isOver;
}
