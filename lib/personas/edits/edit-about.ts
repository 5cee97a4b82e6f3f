import { pick } from '@/lib/utils/pick';
import type { PersonaAbout, Portrait } from '../types';
import { unchanged, type AppliedEdit, type EditOf } from './portrait-parts';

/** Changes what is said about the persona as a whole. */
export function changeAbout(portrait: Portrait, { patch, expected }: EditOf<'about'>): AppliedEdit {
  const { about } = portrait;
  const given = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== about[field as keyof PersonaAbout],
  );
  if (given.length === 0) return unchanged(portrait);
  const [[field, value] = ['', '']] = given;
  const theirs = String(about[field as keyof PersonaAbout] ?? '');
  if (expected !== undefined && theirs !== expected) {
    return { portrait, inverse: [], conflict: { id: null, field, theirs, mine: String(value ?? '') } };
  }
  const fields = given.map(([name]) => name as keyof PersonaAbout);
  return {
    portrait: { ...portrait, about: { ...about, ...Object.fromEntries(given) } },
    inverse: [
      {
        op: 'about',
        patch: pick(about, fields),
        ...(given.length === 1 && typeof value === 'string' ? { expected: value } : {}),
      },
    ],
    conflict: null,
  };
}

/** Says how much the persona likes a channel, or nothing any more. */
export function prefer(portrait: Portrait, { channelId, preference }: EditOf<'prefer'>): AppliedEdit {
  const before = portrait.preferences.find((one) => one.channelId === channelId);
  const others = portrait.preferences.filter((one) => one !== before);
  const was = before ? pick(before, ['value', 'measuredOn', 'source']) : null;
  if (JSON.stringify(was) === JSON.stringify(preference)) return unchanged(portrait);
  return {
    portrait: {
      ...portrait,
      preferences: preference ? [...others, { channelId, ...preference }] : others,
    },
    inverse: [{ op: 'prefer', channelId, preference: was }],
    conflict: null,
  };
}
