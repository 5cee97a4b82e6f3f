import type { Ids, ThingName } from './things';

export interface Place {
  /** Where it stands: `changes.0.patch.channelId`; `{}` stands for a key of a record, `@2` for the third in one text. */
  at: string;
  /** The same with `*` for every place in an array. */
  pattern: string;
  /** What stands there. */
  thing: ThingName;
  /** A copy of the input with something else there. */
  put: (input: unknown, name: string) => unknown;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

type Step = string | number;

const patternOf = (path: readonly Step[]) =>
  path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

/** A copy in which `change` was applied to what a path leads to. */
function changed(value: unknown, path: readonly Step[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? changed(one, rest, change) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [
      key,
      key === step ? changed(one, rest, change) : one,
    ]),
  );
}

function namesIn(text: string, known: ReadonlyMap<string, ThingName>): string[] {
  return known.has(text) ? [text] : [...text.matchAll(uuid)].map(([found]) => found);
}

/**
 * Every id, slug or token of the tenant's things in an input, however deep: alone, in arrays, in keys, inside texts.
 * Throws where an id stands that is none of them: nobody would know what to put in its place.
 */
export function findPlaces(input: unknown, ids: Ids): Place[] {
  const known = new Map(Object.entries(ids).map(([thing, name]) => [name, thing as ThingName]));
  const places: Place[] = [];
  const note = (path: readonly Step[], name: string, end: string, put: Place['put']) => {
    const thing = known.get(name);
    if (!thing) throw new Error(`${path.join('.')} names ${name}, which the tenant does not have.`);
    places.push({ at: path.join('.') + end, pattern: patternOf(path) + end, thing, put });
  };
  const visit = (value: unknown, path: readonly Step[]) => {
    if (typeof value === 'string') {
      namesIn(value, known).forEach((name, nth, all) =>
        note(path, name, all.length > 1 ? `@${nth}` : '', (whole, other) =>
          changed(whole, path, (old) => String(old).replace(name, other)),
        ),
      );
    } else if (Array.isArray(value)) value.forEach((one, at) => visit(one, [...path, at]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        for (const name of namesIn(key, known)) {
          note(path, name, '.{}', (whole, other) =>
            changed(whole, path, (old) =>
              Object.fromEntries(Object.entries(old as object).map(([k, v]) => [k.replace(name, other), v])),
            ),
          );
        }
        visit(one, [...path, key]);
      }
    }
  };
  visit(input, []);
  return places;
}

interface GrownArray {
  at: string;
  pattern: string;
  /** A copy of the input whose array has its last member twice. */
  grown: unknown;
  /** Where the second one stands. */
  added: string;
}

/** Arrays of an input in which a name stands. */
export function findArrays(input: unknown, ids: Ids): GrownArray[] {
  const found: GrownArray[] = [];
  const visit = (value: unknown, path: readonly Step[]) => {
    if (Array.isArray(value)) {
      const last = value.at(-1) as unknown;
      if (value.length > 0 && findPlaces(last, ids).length > 0) {
        const at = path.join('.');
        const grown = changed(input, path, (old) => [...(old as unknown[]), last]);
        found.push({ at, pattern: patternOf(path), grown, added: [...path, value.length].join('.') });
      }
      value.forEach((one, at) => visit(one, [...path, at]));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) visit(one, [...path, key]);
    }
  };
  visit(input, []);
  return found;
}
