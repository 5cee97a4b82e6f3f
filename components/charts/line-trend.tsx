'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import type { TrendSeries } from './trend-data';

export interface LineTrendProps {
  /** Four at most; the first has the interval band. */
  series: readonly TrendSeries[];
  min?: number;
  max?: number;
  /** A dashed line with its word. */
  target?: number;
  decimals?: number;
  /** Pixels of the whole, axis included. */
  height?: number;
}

const Canvas = dynamic(() => import('./line-trend-canvas').then((module) => module.LineTrendCanvas), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full rounded" />,
});

/** True from the moment at which an element comes within half a screen of what is seen. */
function useComesNear(ref: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setIsNear(true);
        observer.disconnect();
      },
      { rootMargin: '50% 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}

/** Lines over periods, with target and interval. The chart library is fetched when the first one is scrolled to. */
export function LineTrend({ height = 240, ...props }: LineTrendProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useComesNear(box);
  return (
    <div ref={box} style={{ height }} className="w-full min-w-0">
      {isNear ? <Canvas {...props} height={height} /> : <Skeleton className="h-full w-full rounded" />}
    </div>
  );
}
