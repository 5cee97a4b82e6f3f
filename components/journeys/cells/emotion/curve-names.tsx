'use client';

import { useTranslations } from 'next-intl';
import type { PersonaColour, PersonaShape } from '@/db/values/personas';
import { useMap, useReferences } from '../../editor/map-context';
import { useChoices } from '../use-figures';
import type { Curve } from './curves';

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
