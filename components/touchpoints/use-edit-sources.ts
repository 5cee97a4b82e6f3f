import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useFormat } from '@/lib/format/use-format';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { EditSources } from './field-edit';
import type { Lists } from './row-store';
import { useValueWords } from './value-words';

/**
 * What editors of attributes need: words, lists to choose from, sentences for what does not fit; and how a name that is
 * not on a list is put there, where the person may.
 */
export function useEditSources(
  lists: Lists,
  rows: () => readonly TouchpointRow[],
  create: EditSources['create'],
): EditSources {
  const words = useValueWords(lists);
  const t = useTranslations('touchpoints.problem');
  const made = useTranslations('touchpoints.createEntry');
  const format = useFormat();
  return useMemo(
    () => ({
      words,
      lists,
      rows,
      create,
      createLabels: {
        entry: (name) => made('entry', { name }),
        channel: (name, medium) => made(medium, { name }),
      },
      problems: {
        choice: (text, known) => t('choice', { text, known }),
        number: (minimum, maximum) =>
          t('number', { minimum: format.number(minimum), maximum: format.number(maximum) }),
      },
    }),
    [words, lists, rows, create, t, made, format],
  );
}
