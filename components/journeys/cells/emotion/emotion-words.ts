import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import type { Lane } from '@/lib/journeys/core/types';
import { levelsAround, wordOf } from './emotion-scale';

/** The words for values of a lane: "annoyed", "between neutral and pleased". */
export function useEmotionWords(settings: Lane['settings']) {
  const t = useTranslations('mapCells.emotion');
  const format = useFormat();
  const wordFor = (value: number): string => {
    const words = levelsAround(value).map((level) => wordOf(level, settings, (key) => t(`words.${key}`)));
    const [low = '', high] = words;
    return high === undefined ? low : t('between', { low, high });
  };
  const figureOf = (value: number) => format.number(value, { sign: true });
  return {
    wordFor,
    figureOf,
    /** "−1, annoyed" */
    say: (value: number) => t('said', { value: figureOf(value), word: wordFor(value) }),
  };
}
