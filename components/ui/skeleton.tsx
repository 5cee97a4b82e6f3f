import { cn } from '@/lib/utils/cn';

/** A grey place for what is still loading. Give it the size of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block h-4 animate-pulse rounded-inner bg-active', className)} />;
}
