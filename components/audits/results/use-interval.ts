import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';

/** Says from where to where a figure lies; a dash where it is not known. */
export function useInterval(): (low: number | null, high: number | null) => string {
  const t = useTranslations('auditResults');
  const format = useFormat();
  const number = (value: number) => format.number(value, { decimals: 1 });
  return (low, high) =>
    low === null || high === null ? '–' : t('interval', { low: number(low), high: number(high) });
}
