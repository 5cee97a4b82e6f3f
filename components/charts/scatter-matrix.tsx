'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { useComesNear } from './use-comes-near';

export interface MatrixPoint {
  id: string;
  name: string;
  /** 0–10. */
  x: number;
  y: number;
  /** Written into the dot; of the points that a list beside names. */
  number?: string;
}

export interface ScatterMatrixProps {
  points: readonly MatrixPoint[];
  /** Where the lines cross. */
  cross: { x: number; y: number };
  /** From 0 and 0 to 10 and 10, with what it means. */
  diagonal?: string;
  axes: { x: string; y: string };
  /** Names of the corners: high and low on y, left and right. */
  corners: { topLeft: string; topRight: string; bottomLeft: string; bottomRight: string };
  /** Pixels of the whole, axes included. */
  height?: number;
}

const Canvas = dynamic(() => import('./scatter-matrix-canvas').then((module) => module.ScatterMatrixCanvas), {
  ssr: false,
  loading: () => <Skeleton className="h-full w-full rounded" />,
});

/** Points on two scales of 0–10 with four named corners. The chart library is fetched when the first one is scrolled to. */
export function ScatterMatrix({ height = 360, ...props }: ScatterMatrixProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useComesNear(box);
  return (
    <div ref={box} style={{ height }} className="w-full min-w-0">
      {isNear ? <Canvas {...props} height={height} /> : <Skeleton className="h-full w-full rounded" />}
    </div>
  );
}
