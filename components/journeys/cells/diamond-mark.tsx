import { cn } from '@/lib/utils/cn';

/** A diamond: the sign of a moment of truth wherever a map shows one. */
export function DiamondMark({ isOn = true, className }: { isOn?: boolean; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={cn('size-4 shrink-0', className)}>
      <path
        d="M8 1.5 14.5 8 8 14.5 1.5 8z"
        fill={isOn ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  );
}
