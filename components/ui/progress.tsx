import { cn } from '@/lib/utils/cn';

/** A bar from 0 to `max`; without `value` it waits. `label` names it for screen readers. */
export function Progress({
  value,
  max = 100,
  label,
  valueText,
  className,
}: {
  value?: number;
  max?: number;
  label: string;
  valueText?: string;
  className?: string;
}) {
  const share = value === undefined ? undefined : Math.min(1, Math.max(0, max > 0 ? value / max : 0));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-active', className)}
    >
      <div
        className={cn(
          'h-full rounded-full bg-accent transition-[width] duration-150',
          share === undefined && 'w-2/5 animate-wait',
        )}
        style={share === undefined ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  );
}
