import { useTranslations } from 'next-intl';
import type { Sum } from '@/lib/chains/figures/add-up';

/** How a sum is written: as it is, or as unknown with what is known of it. */
export function useSumWords() {
  const t = useTranslations('chains.figures');
  return ({ total, known, missing }: Sum, write: (value: number) => string): string =>
    total === null ? t('unknown', { count: missing, known: write(known) }) : write(total);
}
