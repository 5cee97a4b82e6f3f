import { useTranslations } from 'next-intl';
import type { SheetLane } from '@/lib/journeys/core/map-sheet';
import type { SharedMap } from '@/lib/journeys/links/shared-map';
import { curvesOf, type Curve } from '../cells/emotion/curves';
import type { DrawnCurve } from '../cells/emotion/curves-drawing';
import { useEmotionWords } from '../cells/emotion/emotion-words';

export interface SharedCurve extends DrawnCurve {
  name: string;
}

/** The curves of a lane of emotions that have a point, with their looks and names; one value a column. */
export function useSharedCurves(told: SharedMap, lane: SheetLane): SharedCurve[] {
  const t = useTranslations('mapCells.emotion');
  const personaOf = ({ personaId }: Curve) => told.curvePersonas.find(({ id }) => id === personaId);
  const assumed = lane.cells.map((cell) => cell?.evidence === 'assumption');
  return curvesOf(lane.settings, told.type).flatMap((curve) => {
    const values = lane.cells.map((cell) => cell?.emotions[curve.key] ?? null);
    if (values.every((value) => value === null)) return [];
    const persona = personaOf(curve);
    const owner = curve.personaId === null ? t('everybody') : (persona?.name ?? t('unknownPersona'));
    return [
      {
        curve,
        values,
        assumed,
        colour: persona?.colour ?? null,
        shape: persona?.shape ?? 'circle',
        name: t(`curve.${curve.kind}`, { name: owner }),
      },
    ];
  });
}

/** What a lane of emotions says of a column, one line a curve. */
export function useSaidEmotions(lane: SheetLane, curves: readonly SharedCurve[]) {
  const t = useTranslations('mapCells.emotion');
  const { say } = useEmotionWords(lane.settings);
  return (at: number): string[] =>
    curves.flatMap(({ values, name }) => {
      const value = values[at];
      if (value === null || value === undefined) return [];
      return [curves.length > 1 ? t('ofCurve', { curve: name, value: say(value) }) : say(value)];
    });
}
