import { findArrays, findPlaces, type Place } from './find-places';
import { alike, isKeyKind, nameOfNothing, thingNames, things, type Ids, type ThingName } from './things';

/**
 * What stands in the place of an own, valid name. A foreign key is the link of another tenant: whoever has it is a guest
 * there, so it must not open what is here, but its answer may differ. A thing is one of a type that is taken for another.
 */
export type Given =
  'foreign' | 'foreign key' | 'absent' | 'archived' | 'deleted' | 'live' | 'other type' | ThingName;

export interface Attack {
  label: string;
  given: Given;
  /** The place, with `*` for every place in an array and `+` for one more in it; several where it counts as either. */
  patterns: readonly string[];
  input: unknown;
}

/** Things of the same kind in another state, and what they are given as. */
function inOtherStates(thing: ThingName): { given: Given; other: ThingName }[] {
  const { kind, state } = things[thing];
  return thingNames.flatMap((other) =>
    things[other].kind === kind && things[other].state !== state
      ? [{ given: things[other].state, other }]
      : [],
  );
}

const isKey = ({ thing }: Place) => isKeyKind(things[thing].kind);

const absentName = (place: Place) => nameOfNothing(things[place.thing].kind);

/** Each place singly: foreign, absent, in another state, of another type. */
function single(input: unknown, places: readonly Place[], own: Ids, foreign: Ids): Attack[] {
  return places.flatMap((place) => {
    const attack = (given: Given, name: string): Attack => ({
      label: `${given} at ${place.at}`,
      given,
      patterns: [place.pattern],
      input: place.put(input, name),
    });
    const { kind } = things[place.thing];
    return [
      attack('absent', absentName(place)),
      attack(isKey(place) ? 'foreign key' : 'foreign', foreign[place.thing]),
      ...inOtherStates(place.thing).map(({ given, other }) => attack(given, own[other])),
      attack('other type', kind === 'touchpoint' ? own.channel : own.touchpoint),
      ...(alike[kind] ?? []).map((other) => attack(other, own[other])),
    ];
  });
}

/** All places at once, except keys: everything foreign by a foreign key is what its guests may do. */
function whole(input: unknown, all: readonly Place[], foreign: Ids): Attack[] {
  const places = all.filter((place) => !isKey(place));
  if (places.length < 2) return [];
  const put = (nameOf: (place: Place) => string) =>
    places.reduce((so, place) => place.put(so, nameOf(place)), input);
  return [
    { label: 'all absent', given: 'absent', patterns: [], input: put(absentName) },
    { label: 'all foreign', given: 'foreign', patterns: [], input: put(({ thing }) => foreign[thing]) },
  ];
}

/** Own names and one that is not, in the same array. */
function mixed(input: unknown, own: Ids, foreign: Ids): Attack[] {
  return findArrays(input, own).flatMap(({ at, pattern, grown, added }): Attack[] => {
    const places = findPlaces(grown, own).filter((place) => `${place.at}.`.startsWith(`${added}.`));
    const put = (nameOf: (place: Place) => string) =>
      places.reduce((so, place) => place.put(so, nameOf(place)), grown);
    const patterns = [`${pattern}.+`, ...(places.length === 1 && places[0] ? [places[0].pattern] : [])];
    return [
      { label: `own and absent in ${at}`, given: 'absent', patterns, input: put(absentName) },
      {
        label: `own and foreign in ${at}`,
        given: 'foreign',
        patterns,
        input: put(({ thing }) => foreign[thing]),
      },
    ];
  });
}

/**
 * The attacks that follow from one valid input of the own tenant: every id foreign; each singly (confused pairs, nested
 * ids among them); own and foreign ones in one array; ids that do not exist, of deleted and archived records, of other
 * types. An attack with an absent id stands before the same with a foreign one: their answers must be equal.
 */
export function makeAttacks(input: unknown, own: Ids, foreign: Ids): Attack[] {
  const places = findPlaces(input, own);
  return [
    ...single(input, places, own, foreign),
    ...whole(input, places, foreign),
    ...mixed(input, own, foreign),
  ];
}
