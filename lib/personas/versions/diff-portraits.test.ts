import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { applyEdits } from '../apply-edit';
import type { PersonaEdit } from '../input';
import type { Portrait } from '../types';
import { countChanges, diffPortraits } from './diff-portraits';

const blank: Portrait = {
  about: {
    name: 'Olga',
    roleLine: '',
    quote: '',
    portraitFileId: null,
    colour: '1',
    shape: 'circle',
    segmentId: null,
  },
  sections: [],
  preferences: [],
};
const ids = Array.from({ length: 6 }, () => newId());
const [goals = '', needs = '', one = '', two = '', three = '', channel = ''] = ids;
const line = (id: string, text: string) => ({
  id,
  text,
  label: '',
  opposite: '',
  value: null,
  evidence: 'none' as const,
  source: '',
});
const doAll = (portrait: Portrait, edits: PersonaEdit[]) => applyEdits(portrait, edits).portrait;
const first = doAll(blank, [
  { op: 'addSection', id: goals, kind: 'goals', title: '', afterId: null, statements: [] },
  { op: 'addSection', id: needs, kind: 'needs', title: '', afterId: goals, statements: [] },
  {
    op: 'addStatements',
    sectionId: goals,
    afterId: null,
    statements: [line(one, 'Rest'), line(two, 'Not to queue')],
  },
]);

describe('what changed in a persona', () => {
  it('is told section by section', () => {
    const after = doAll(first, [
      { op: 'about', patch: { name: 'Vera' } },
      { op: 'changeStatement', id: one, patch: { text: 'Sleep' } },
      { op: 'removeStatements', ids: [two] },
      { op: 'addStatements', sectionId: needs, afterId: null, statements: [line(three, 'A seat')] },
      { op: 'prefer', channelId: channel, preference: { value: 7, measuredOn: null, source: '' } },
    ]);
    const diff = diffPortraits(first, after);
    expect(diff.about).toEqual([{ field: 'name', before: 'Olga', after: 'Vera' }]);
    expect(
      diff.sections.map(({ id, change, lines }) => [id, change, lines.map((each) => each.change)]),
    ).toEqual([
      [goals, 'same', ['changed', 'removed']],
      [needs, 'same', ['added']],
    ]);
    expect(diff.preferences).toEqual([
      {
        channelId: channel,
        before: null,
        after: { channelId: channel, value: 7, measuredOn: null, source: '' },
      },
    ]);
    expect(countChanges(diff)).toBe(5);
  });

  it('names the one that was moved, not those that it passed', () => {
    const moved = diffPortraits(
      first,
      doAll(first, [{ op: 'moveStatement', id: two, sectionId: goals, afterId: null }]),
    );
    expect(moved.sections[0]?.lines.map(({ id, change }) => [id, change])).toEqual([[two, 'moved']]);
    const sections = diffPortraits(first, doAll(first, [{ op: 'moveSection', id: needs, afterId: null }]));
    expect(sections.sections.map(({ id, isMoved }) => [id, isMoved])).toEqual([[needs, true]]);
  });

  it('is nothing where something moved and came back, whatever its place is called by now', () => {
    const there = doAll(first, [{ op: 'moveSection', id: needs, afterId: null }]);
    const back = doAll(there, [{ op: 'moveSection', id: needs, afterId: goals }]);
    const [place, former] = [back, first].map(
      ({ sections }) => sections.find(({ id }) => id === goals)?.position,
    );
    const moved = doAll(there, [{ op: 'moveSection', id: goals, afterId: null }]);
    expect(place).toBe(former);
    expect(moved.sections.find(({ id }) => id === goals)?.position).not.toBe(former);
    expect(countChanges(diffPortraits(first, back))).toBe(0);
    expect(countChanges(diffPortraits(first, moved))).toBe(0);
  });

  it('a section that is gone keeps its place and all of its lines', () => {
    const diff = diffPortraits(first, doAll(first, [{ op: 'removeSection', id: goals }]));
    expect(diff.sections).toMatchObject([
      { id: goals, change: 'removed', after: null, lines: [{ change: 'removed' }, { change: 'removed' }] },
    ]);
  });

  it('is nothing between a state and itself, and always something after an edit that did something', () => {
    const edit = fc.oneof(
      fc.record({
        op: fc.constant('about' as const),
        patch: fc.record({ quote: fc.constantFrom('', 'a', 'b') }),
      }),
      fc.record({
        op: fc.constant('moveSection' as const),
        id: fc.constant(needs),
        afterId: fc.constantFrom(null, goals),
      }),
      fc.record({
        op: fc.constant('changeStatement' as const),
        id: fc.constantFrom(one, two),
        patch: fc.record({ text: fc.constantFrom('Rest', 'Sleep'), value: fc.constantFrom(null, 3) }),
      }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        const after = doAll(first, edits);
        expect(countChanges(diffPortraits(after, structuredClone(after)))).toBe(0);
        const isSame =
          JSON.stringify([after.about, after.sections.map(({ id, statements }) => [id, statements])]) ===
          JSON.stringify([first.about, first.sections.map(({ id, statements }) => [id, statements])]);
        expect(countChanges(diffPortraits(first, after)) === 0).toBe(isSame);
      }),
    );
  });
});
