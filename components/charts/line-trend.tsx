'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import type { TrendSeries } from './trend-data';
import { useComesNear } from './use-comes-near';

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
