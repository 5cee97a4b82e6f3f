import type { Lane, Operation, Settings } from '@/lib/journeys/core/types';
import type { MapType } from '@/db/values/journeys';

export const curveKinds = ['current', 'intended'] as const;
export type CurveKind = (typeof curveKinds)[number];

/** A curve of an emotion lane: of everybody, or of one persona. */
export interface Curve {
  /** Under which its points are kept in `emotions`. */
  key: string;
  personaId: string | null;
  kind: CurveKind;
}

export const mostPersonas = 5;

/** Which curves an emotion lane shows. Kept in its settings: `p-<id>` of each persona, `everybody`, `shows`. */
export interface CurveChoice {
  /** In the order in which they were added. */
  personaIds: string[];
  everybody: boolean;
  shows: CurveKind | 'both';
}

const isKind = (value: unknown): value is CurveChoice['shows'] =>
  value === 'current' || value === 'intended' || value === 'both';

export function readCurveChoice(settings: Settings, type: MapType): CurveChoice {
  const personaIds = Object.entries(settings)
    .flatMap(([name, value]) =>
      name.startsWith('p-') ? [{ id: name.slice(2), rank: Number(value) || 0 }] : [],
    )
    .sort((a, b) => a.rank - b.rank || a.id.localeCompare(b.id))
    .slice(0, mostPersonas)
    .map(({ id }) => id);
  const usual = type === 'future-state' ? 'intended' : 'current';
  return {
    personaIds,
    everybody: personaIds.length === 0 || settings.everybody === true,
    shows: isKind(settings.shows) ? settings.shows : usual,
  };
}

/** The curves of a lane, those of everybody first. */
export function curvesOf(settings: Settings, type: MapType): Curve[] {
  const { personaIds, everybody, shows } = readCurveChoice(settings, type);
  const kinds = shows === 'both' ? curveKinds : [shows];
  const owners = [...(everybody ? [null] : []), ...personaIds];
  return owners.flatMap((personaId) =>
    kinds.map((kind) => ({ key: personaId === null ? kind : `${personaId}.${kind}`, personaId, kind })),
  );
}

/** Gives a setting of a lane a value; null takes it away. */
export const setLaneSetting = (
  { id }: Pick<Lane, 'id'>,
  key: string,
  value: string | number | boolean | null,
): Operation[] => [{ type: 'set', kind: 'lane', id, field: 'settings', key, value, base: 0 }];

/** Adds a persona to a lane or takes it away; what everybody's curve has stays to be seen. */
export function togglePersona(lane: Lane, type: MapType, personaId: string): Operation[] {
  const { personaIds } = readCurveChoice(lane.settings, type);
  if (personaIds.includes(personaId)) return setLaneSetting(lane, `p-${personaId}`, null);
  const ranks = personaIds.map((id) => Number(lane.settings[`p-${id}`]) || 0);
  return [
    ...(personaIds.length === 0 ? setLaneSetting(lane, 'everybody', true) : []),
    ...setLaneSetting(lane, `p-${personaId}`, Math.max(0, ...ranks) + 1),
  ];
}

/** The values of a curve from left to right. */
export const valuesOf = (
  cells: readonly { cell: { emotions: Readonly<Record<string, number>> } }[],
  key: string,
): (number | null)[] => cells.map(({ cell }) => cell.emotions[key] ?? null);
