import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { cn } from '@/lib/utils/cn';

interface PassportParentProps {
  base: string;
  parent: { id: string; name: string } | undefined;
  label: string;
  /** Absent for readers. */
  onChange?: () => void;
}

/** The touchpoint that this one is a part of. */
export function PassportParent({ base, parent, label, onChange }: PassportParentProps) {
  const t = useTranslations('touchpoints.passport');
  return (
    <div
      className={cn(
        'grid gap-x-4 py-1 sm:grid-cols-[11rem_1fr] print:grid-cols-[8rem_1fr]',
        !parent && 'print:hidden',
      )}
    >
      <dt className="py-1 text-sm text-ink-muted">{label}</dt>
      <dd className="flex min-h-7 flex-wrap items-center gap-x-3">
        {parent ? (
          <Link
            href={`${base}/touchpoints/${parent.id}`}
            className="inline-flex items-center underline decoration-line-strong coarse:min-h-11 underline-offset-3 hover:decoration-current"
          >
            {parent.name}
          </Link>
        ) : (
          <span className="text-ink-subtle">–</span>
        )}
        {onChange && (
          <Button size="sm" variant="link" className="print:hidden" onClick={onChange}>
            {t('changeParent')}
          </Button>
        )}
      </dd>
    </div>
  );
}
