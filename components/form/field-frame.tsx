import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { Label } from '@/components/ui/label';
import { cn } from '@/lib/utils/cn';

/** Ids by which a control is tied to its hint and its message. */
export const describedBy = (id: string, parts: { hint: boolean; error: boolean }) =>
  [parts.hint && `${id}-hint`, parts.error && `${id}-error`].filter(Boolean).join(' ') || undefined;

export function FieldError({ id, message }: { id: string; message: string }) {
  return (
    <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-sm text-danger-ink">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {message}
    </p>
  );
}

/** Label above, control, hint, message: the arrangement of every field, also outside a Form. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional = false,
  group = false,
  hideLabel = false,
  children,
  className,
}: {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Says "optional" behind the label; everything else is required. */
  optional?: boolean;
  /** The label names a group (radios) and not one control. */
  group?: boolean;
  hideLabel?: boolean;
  children: ReactNode;
  className?: string;
}) {
  const t = useTranslations('ui');
  const words = (
    <>
      {label}
      {optional && <span className="ml-1.5 font-normal text-ink-subtle">{t('optional')}</span>}
    </>
  );
  return (
    <div className={cn('flex min-w-0 flex-col gap-1.5', className)}>
      {group ? (
        <span id={`${id}-label`} className={cn('text-sm font-medium', hideLabel && 'sr-only')}>
          {words}
        </span>
      ) : (
        <Label id={`${id}-label`} htmlFor={id} className={cn(hideLabel && 'sr-only')}>
          {words}
        </Label>
      )}
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-ink-muted">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={id} message={error} />}
    </div>
  );
}
