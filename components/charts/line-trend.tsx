'use client';

import dynamic from 'next/dynamic';
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
  height?: number;
}

const Canvas = dynamic(() => import('./line-trend-canvas').then((module) => module.LineTrendCanvas), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full rounded" />,
});

/** Lines over periods, with target and interval. The chart library is fetched when the first one is shown. */
export function LineTrend({ height = 240, ...props }: LineTrendProps) {
  return (
    <div style={{ height }} className="w-full min-w-0">
      <Canvas {...props} height={height} />
    </div>
  );
}
