/** Somebody who has something open, as the processes tell each other: ids only. */
export interface Presence {
  clientId: string;
  personId: string;
  /** What has the focus there; null where nothing has. */
  at: string | null;
  isEditing: boolean;
}

interface Room {
  people: Map<string, Presence & { seenAt: number }>;
  wakes: Set<() => void>;
}

/** Milliseconds without a sign of life after which somebody is gone. */
export const presenceExpiry = 30_000;

// Nobody's presence is written down: it lives in each process and goes with it.
const rooms = ((globalThis as { touchstonePresence?: Map<string, Room> }).touchstonePresence ??= new Map());

/** Names what people are in together: one map of one workspace. */
export const roomOf = (workspaceId: string, subjectId: string): string => `${workspaceId}:${subjectId}`;

/** A sign of life that came in; `null` says that the page was left. Rooms in which nobody listens are not kept. */
export function hearPresence(room: string, clientId: string, presence: Presence | null): void {
  const found = rooms.get(room);
  if (!found) return;
  if (presence) found.people.set(clientId, { ...presence, seenAt: Date.now() });
  else found.people.delete(clientId);
  for (const wake of found.wakes) wake();
}

/** Who is in a room, in a steady order; whoever gave no sign of life for 30 seconds is not. */
export function readPresence(room: string, now = Date.now()): Presence[] {
  const people = rooms.get(room)?.people;
  if (!people) return [];
  const here = [...people.values()].filter(({ seenAt }) => now - seenAt < presenceExpiry);
  return here
    .map(({ clientId, personId, at, isEditing }) => ({ clientId, personId, at, isEditing }))
    .sort((a, b) => a.clientId.localeCompare(b.clientId));
}

/** Calls `wake` when somebody in a room moved; gives the function that ends it. */
export function onPresence(room: string, wake: () => void): () => void {
  const found: Room = rooms.get(room) ?? { people: new Map(), wakes: new Set() };
  found.wakes.add(wake);
  rooms.set(room, found);
  return () => {
    found.wakes.delete(wake);
    if (found.wakes.size === 0) rooms.delete(room);
  };
}

/** What processes tell each other: room, page, person, place, whether there is typing; empty fields where there is nothing. */
export function writeSignal(room: string, clientId: string, presence: Presence | null): string {
  const { personId = '', at = null, isEditing = false } = presence ?? {};
  return [room, clientId, personId, at ?? '', isEditing ? 'e' : ''].join(' ');
}

/** Takes a signal of another process in. */
export function hearSignal(signal: string): void {
  const [room = '', clientId = '', personId = '', at = '', editing = ''] = signal.split(' ');
  const presence = personId ? { clientId, personId, at: at || null, isEditing: editing === 'e' } : null;
  hearPresence(room, clientId, presence);
}
