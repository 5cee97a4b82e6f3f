import { useTranslations } from 'next-intl';
import type { OverallBasis as Basis } from '@/lib/audits/results/overall-basis';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

/** Why the change of the overall score is not what the two overall scores differ by; nothing where there is no change. */
export function OverallBasis({ basis, className }: { basis: Basis | null; className?: string }) {
  const t = useTranslations('auditResults');
  const format = useFormat();
  if (!basis) return null;
  const { difference, shared, entered, left } = basis;
  const values = { change: format.number(difference, { decimals: 2, sign: true }), shared };
  return (
    <p className={cn('figures text-ink-muted', className)}>
      {entered + left === 0 ? t('basis', values) : t('basisMoved', { ...values, entered, left })}
    </p>
  );
}
