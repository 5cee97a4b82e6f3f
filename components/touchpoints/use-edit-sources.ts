import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormat } from '@/lib/format/use-format';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { EditSources } from './field-edit';
import type { Lists } from './inventory-store';
import { useValueWords } from './value-words';

/** What editors of attributes need: words, lists to choose from, sentences for what does not fit. */
export function useEditSources(lists: Lists, rows: () => readonly TouchpointRow[]): EditSources {
  const words = useValueWords(lists);
  const t = useTranslations('touchpoints.problem');
  const format = useFormat();
  return useMemo(
    () => ({
      words,
      lists,
      rows,
      problems: {
        choice: (text, known) => t('choice', { text, known }),
        number: (minimum, maximum) =>
          t('number', { minimum: format.number(minimum), maximum: format.number(maximum) }),
      },
    }),
    [words, lists, rows, t, format],
  );
}
