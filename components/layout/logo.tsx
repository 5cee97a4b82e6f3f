import { cn } from '@/lib/utils/cn';

/** The product's mark: a stone with the streak that a metal leaves on it. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn('size-6 shrink-0', className)}>
      <path d="M5 7.5 10.5 3l7 1.5L21 11l-2.5 7.5L11 21l-7-4.5L3 11z" className="fill-accent" />
      <path
        d="M7.5 14.5 16 8.5"
        className="stroke-on-accent"
        strokeWidth="2.2"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
