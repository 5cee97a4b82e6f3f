import type { PresenceStore } from '@/lib/journeys/client/presence-store';
import type { PersonPresent } from '@/lib/journeys/types';

/** Pairs of colours for people, see `--person-1` in globals.css. */
export const personColors = 8;

/** Milliseconds after which somebody who does not move fades. */
export const idleAfter = 60_000;

/** Somebody on the map as the screen shows them. */
export interface PersonView extends PersonPresent {
  /** 1 to 8. */
  color: number;
  isIdle: boolean;
}

/** The others on a map, each with a colour that stays, and whom this page follows. */
export interface PeopleWatch {
  people: () => readonly PersonView[];
  subscribe: (listener: () => void) => () => void;
  /** The name of whoever has or had a page open; null where this page never met it. */
  nameOf: (clientId: string) => string | null;
  following: () => string | null;
  /** A person's id; null ends it. */
  follow: (personId: string | null) => void;
  /** Begins to listen; gives what ends it. */
  start: () => () => void;
}

interface Options {
  presence: Pick<PresenceStore, 'people' | 'subscribe'>;
  /** Milliseconds; gives what cancels it. */
  later?: (work: () => void, milliseconds: number) => () => void;
  now?: () => number;
}

const timeout = (work: () => void, milliseconds: number) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

const sum = (text: string) =>
  [...text].reduce((all, sign) => (all * 31 + (sign.codePointAt(0) ?? 0)) % 9_973, 7);

/** Watches who is on a map. */
export function createPeopleWatch({ presence, later = timeout, now = Date.now }: Options): PeopleWatch {
  const listeners = new Set<() => void>();
  const colors = new Map<string, number>();
  const names = new Map<string, string>();
  const moves = new Map<string, { at: number; place: string }>();
  let views: readonly PersonView[] = [];
  let followed: string | null = null;
  let cancel: () => void = () => undefined;

  /** A person's own colour, or the next one that nobody here has. */
  function colorOf(personId: string, present: ReadonlySet<string>): number {
    const known = colors.get(personId);
    if (known !== undefined) return known;
    const taken = new Set([...colors].flatMap(([id, color]) => (present.has(id) ? [color] : [])));
    const own = sum(personId) % personColors;
    const order = Array.from({ length: personColors }, (_, at) => ((own + at) % personColors) + 1);
    const color = order.find((one) => !taken.has(one)) ?? own + 1;
    colors.set(personId, color);
    return color;
  }

  function read(): void {
    cancel();
    const people = presence.people();
    const present = new Set(people.map(({ personId }) => personId));
    const here = new Set(people.map(({ clientId }) => clientId));
    for (const id of moves.keys()) if (!here.has(id)) moves.delete(id);
    const next = people.map((one): PersonView => {
      names.set(one.clientId, one.name);
      const place = `${one.cell ?? ''} ${one.isEditing}`;
      const before = moves.get(one.clientId);
      if (before?.place !== place) moves.set(one.clientId, { at: now(), place });
      const at = moves.get(one.clientId)?.at ?? now();
      return { ...one, color: colorOf(one.personId, present), isIdle: now() - at >= idleAfter };
    });
    if (followed !== null && !present.has(followed)) followed = null;
    views = next;
    const waits = next.flatMap(({ clientId, isIdle }) =>
      isIdle ? [] : [(moves.get(clientId)?.at ?? 0) + idleAfter - now()],
    );
    if (waits.length > 0) cancel = later(read, Math.max(1, Math.min(...waits)));
    for (const listener of [...listeners]) listener();
  }

  return {
    people: () => views,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    nameOf: (clientId) => names.get(clientId) ?? null,
    following: () => followed,
    follow(personId) {
      followed = personId;
      for (const listener of [...listeners]) listener();
    },
    start() {
      read();
      const end = presence.subscribe(read);
      return () => {
        end();
        cancel();
      };
    },
  };
}

/** Each person once, with the page in which they moved last or type. */
export function byPerson(people: readonly PersonView[]): PersonView[] {
  const all = new Map<string, PersonView>();
  for (const one of people) {
    const known = all.get(one.personId);
    if (!known || one.isEditing || (known.isIdle && !one.isIdle)) all.set(one.personId, one);
  }
  return [...all.values()];
}
