import type { PersonaAbout, PersonaSection, Portrait, Preference, Statement } from '../types';

export type PortraitChange = 'added' | 'removed' | 'changed';

/** A thing before and after; null where it was not there, or is not any more. */
interface Pair<T> {
  before: T | null;
  after: T | null;
}

export interface LineDiff extends Pair<Statement> {
  id: string;
  change: PortraitChange | 'moved';
}

type SectionHead = Pick<PersonaSection, 'kind' | 'title'>;

export interface SectionDiff extends Pair<SectionHead> {
  id: string;
  /** `same`: only its lines differ, or its place does. */
  change: PortraitChange | 'same';
  isMoved: boolean;
  lines: LineDiff[];
}

/** What differs between two states of a persona, section by section in the order of the later one. */
export interface PortraitDiff {
  about: { field: keyof PersonaAbout; before: string | null; after: string | null }[];
  sections: SectionDiff[];
  preferences: (Pair<Preference> & { channelId: string })[];
}

const same = (a: unknown, b: unknown) => a === b || (a == null && b == null);
const contentOf = ({ label, opposite, text, value, evidence, source }: Statement) =>
  JSON.stringify([label, opposite, text, value, evidence, source]);
const preferenceOf = ({ value, measuredOn, source }: Preference) =>
  JSON.stringify([value, measuredOn, source]);

/** Things of the later state in their order, and those that are gone behind that behind which they stood. */
function inBoth<T extends { id: string }>(before: readonly T[], after: readonly T[]): string[] {
  const ids = after.map(({ id }) => id);
  before.forEach(({ id }, at) => {
    if (ids.includes(id)) return;
    const neighbour = before.slice(0, at).findLast((one) => ids.includes(one.id));
    ids.splice(neighbour ? ids.indexOf(neighbour.id) + 1 : 0, 0, id);
  });
  return ids;
}

/** Those that stand elsewhere among the ones of both states: a place of its own is new, and so is what stands before. */
function movedIn<T extends { id: string; position: string }>(
  before: readonly T[],
  after: readonly T[],
): ReadonlySet<string> {
  const old = new Map(before.map((one) => [one.id, one.position]));
  const places = (list: readonly T[], other: readonly T[]) =>
    list.filter(({ id }) => other.some((one) => one.id === id)).map(({ id }) => id);
  const was = places(before, after);
  const is = places(after, before);
  const isSameOrder = was.every((id, at) => is[at] === id);
  if (isSameOrder) return new Set();
  return new Set(
    after.filter(({ id, position }) => old.has(id) && old.get(id) !== position).map(({ id }) => id),
  );
}

function diffLines(before: readonly Statement[], after: readonly Statement[]): LineDiff[] {
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [one.id, one])));
  const moved = movedIn(before, after);
  return inBoth(before, after).flatMap((id): LineDiff[] => {
    const [was, is] = [old?.get(id) ?? null, now?.get(id) ?? null];
    const pair = { id, before: was, after: is };
    if (!was) return [{ ...pair, change: 'added' }];
    if (!is) return [{ ...pair, change: 'removed' }];
    if (contentOf(was) !== contentOf(is)) return [{ ...pair, change: 'changed' }];
    return moved.has(id) ? [{ ...pair, change: 'moved' }] : [];
  });
}

function diffSections(before: Portrait, after: Portrait): SectionDiff[] {
  const moved = movedIn(before.sections, after.sections);
  return inBoth(before.sections, after.sections).flatMap((id): SectionDiff[] => {
    const was = before.sections.find((one) => one.id === id) ?? null;
    const is = after.sections.find((one) => one.id === id) ?? null;
    const isRenamed = was && is && (was.title !== is.title || was.kind !== is.kind);
    const change = !was ? 'added' : !is ? 'removed' : isRenamed ? 'changed' : 'same';
    const lines = diffLines(was?.statements ?? [], is?.statements ?? []);
    const isMoved = moved.has(id);
    if (change === 'same' && !isMoved && lines.length === 0) return [];
    const head = (section: PersonaSection | null) => section && { kind: section.kind, title: section.title };
    return [{ id, before: head(was), after: head(is), change, isMoved, lines }];
  });
}

function diffPreferences(before: Portrait, after: Portrait): PortraitDiff['preferences'] {
  const ids = new Set([...before.preferences, ...after.preferences].map(({ channelId }) => channelId));
  return [...ids].flatMap((channelId) => {
    const was = before.preferences.find((one) => one.channelId === channelId) ?? null;
    const is = after.preferences.find((one) => one.channelId === channelId) ?? null;
    return was && is && preferenceOf(was) === preferenceOf(is) ? [] : [{ channelId, before: was, after: is }];
  });
}

/** What changed from one state of a persona to another; sections and lines are known by their ids. */
export function diffPortraits(before: Portrait, after: Portrait): PortraitDiff {
  const fields = Object.keys(after.about) as (keyof PersonaAbout)[];
  return {
    about: fields
      .filter((field) => !same(before.about[field], after.about[field]))
      .map((field) => ({ field, before: before.about[field], after: after.about[field] })),
    sections: diffSections(before, after),
    preferences: diffPreferences(before, after),
  };
}

/** How many things a difference is about; 0 where two states are the same. */
export function countChanges({ about, sections, preferences }: PortraitDiff): number {
  const inSections = sections.reduce(
    (sum, { change, isMoved, lines }) => sum + (change !== 'same' || isMoved ? 1 : 0) + lines.length,
    0,
  );
  return about.length + inSections + preferences.length;
}
