import { Skeleton } from '@/components/ui/skeleton';

/** The place of rows that are on their way. */
export function WaitingRows({ label }: { label: string }) {
  return (
    <div
      role="status"
      aria-label={label}
      className="min-h-0 flex-1 overflow-hidden border-t border-line bg-surface"
    >
      {Array.from({ length: 24 }, (_, at) => (
        <div key={at} className="flex h-row items-center gap-8 border-b border-line px-6">
          <Skeleton className="w-56" />
          <Skeleton className="w-28" />
          <Skeleton className="w-36" />
        </div>
      ))}
    </div>
  );
}
