'use client';

import { useTranslations } from 'next-intl';
import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import { useMap, useReferences } from '../../editor/map-context';
import { useChoices } from '../use-figures';
import type { Lane } from '@/lib/journeys/core/types';
import { useFormat } from '@/lib/format/use-format';
import type { Curve } from './curves';
import { levelsAround, wordOf } from './emotion-scale';

export interface CurveLook {
  colour: PersonaColour | null;
  shape: PersonaShape;
}

/** How curves are called and drawn. */
export function useCurveNames() {
  const t = useTranslations('mapCells.emotion');
  const { personas } = useReferences();
  const choices = useChoices();
  const { store } = useMap();
  const known = (id: string) => choices?.personas.find((persona) => persona.id === id);
  const ownerOf = ({ personaId }: Curve) =>
    personaId === null
      ? t('everybody')
      : (known(personaId)?.name ?? personas.get(personaId)?.name ?? t('unknownPersona'));
  return {
    type: store.map().type,
    ownerOf,
    nameOf: (curve: Curve) => t(`curve.${curve.kind}`, { name: ownerOf(curve) }),
    lookOf({ personaId }: Curve): CurveLook {
      const persona = personaId === null ? undefined : known(personaId);
      return { colour: persona?.colour ?? null, shape: persona?.shape ?? 'circle' };
    },
  };
}

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
