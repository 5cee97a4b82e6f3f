import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils/cn';

const looks = {
  info: { box: 'border-line bg-sunken', icon: <Info className="text-ink-muted" /> },
  accent: { box: 'border-accent-line bg-accent-soft', icon: <Info className="text-accent-ink" /> },
  warning: {
    box: 'border-warning-line bg-warning-soft',
    icon: <TriangleAlert className="text-warning-ink" />,
  },
  danger: { box: 'border-danger-line bg-danger-soft', icon: <CircleAlert className="text-danger-ink" /> },
} as const;

/** A remark in the flow of a page. `live` announces it when it appears later. */
export function Callout({
  tone = 'info',
  title,
  children,
  action,
  live = false,
  className,
}: {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
  className?: string;
}) {
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cn(
        'flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded border px-3 py-2.5 text-sm',
        looks[tone].box,
        className,
      )}
    >
      <span aria-hidden className="mt-0.5 flex [&_svg]:size-4">
        {looks[tone].icon}
      </span>
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-ink-muted">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
