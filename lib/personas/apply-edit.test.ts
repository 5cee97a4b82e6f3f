import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { applyEdit, applyEdits } from './apply-edit';
import { personaLimits } from './constants';
import type { PersonaEdit } from './input';
import type { Portrait } from './types';

const line = (text: string) => ({
  id: newId(),
  label: '',
  opposite: '',
  text,
  value: null,
  evidence: 'none' as const,
  source: '',
});

const empty: Portrait = {
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

const [goals, needs] = [newId(), newId()];
const [rest, read, eat] = [line('Rest'), line('Read'), line('Eat')];
const { portrait } = applyEdits(empty, [
  { op: 'addSection', id: goals, kind: 'goals', title: '', afterId: null, statements: [rest, read, eat] },
  { op: 'addSection', id: needs, kind: 'needs', title: '', afterId: goals, statements: [] },
]);

/** What people see of a portrait: everything but the places behind the order. */
const shown = ({ about, sections, preferences }: Portrait) => ({
  about,
  sections: sections.map(({ id, kind, title, statements }) => ({
    id,
    kind,
    title,
    statements: statements.map(({ position: _, ...one }) => one),
  })),
  preferences: [...preferences].sort((a, b) => a.channelId.localeCompare(b.channelId)),
});
const textsIn = (of: Portrait, sectionId: string) =>
  of.sections.find(({ id }) => id === sectionId)?.statements.map(({ text }) => text);
const failureOf = (edit: PersonaEdit) => {
  try {
    applyEdit(portrait, edit);
  } catch (error) {
    if (error instanceof AppError) return `${error.code} ${error.field}`;
    throw error;
  }
  return 'none';
};

describe('an edit of a portrait', () => {
  it('puts statements where they are wanted, within a section and into another', () => {
    const within = applyEdit(portrait, {
      op: 'moveStatement',
      id: eat.id,
      sectionId: goals,
      afterId: rest.id,
    });
    expect(textsIn(within.portrait, goals)).toEqual(['Rest', 'Eat', 'Read']);
    const across = applyEdit(portrait, { op: 'moveStatement', id: rest.id, sectionId: needs, afterId: null });
    expect([textsIn(across.portrait, goals), textsIn(across.portrait, needs)]).toEqual([
      ['Read', 'Eat'],
      ['Rest'],
    ]);
  });

  it('leaves a text that somebody else has changed, and gives both', () => {
    const edit: PersonaEdit = {
      op: 'changeStatement',
      id: rest.id,
      patch: { text: 'Sleep' },
      expected: 'Rest a little',
    };
    expect(applyEdit(portrait, edit)).toMatchObject({
      inverse: [],
      conflict: { id: rest.id, field: 'text', theirs: 'Rest', mine: 'Sleep' },
    });
    expect(textsIn(applyEdit(portrait, { ...edit, expected: 'Rest' }).portrait, goals)).toContain('Sleep');
  });

  it('names what is not there', () => {
    const id = newId();
    expect(failureOf({ op: 'moveSection', id, afterId: null })).toBe('NOT_FOUND id');
    expect(failureOf({ op: 'moveSection', id: goals, afterId: id })).toBe('NOT_FOUND afterId');
    expect(failureOf({ op: 'removeStatements', ids: [rest.id, id] })).toBe('NOT_FOUND ids');
    expect(failureOf({ op: 'moveStatement', id: rest.id, sectionId: id, afterId: null })).toBe(
      'NOT_FOUND sectionId',
    );
  });

  it('keeps within the size of a portrait, with one section of channels, and no id twice', () => {
    const many = Array.from({ length: personaLimits.statements - 2 }, () => line('x'));
    expect(failureOf({ op: 'addStatements', sectionId: goals, afterId: null, statements: many })).toBe(
      'LIMIT statements',
    );
    expect(failureOf({ op: 'addStatements', sectionId: needs, afterId: null, statements: [rest] })).toBe(
      'VALIDATION statements',
    );
    const channels: PersonaEdit = {
      op: 'addSection',
      id: newId(),
      kind: 'channels',
      title: '',
      afterId: null,
      statements: [],
    };
    expect(() => applyEdits(portrait, [channels, { ...channels, id: newId() }])).toThrow('CONFLICT');
  });
});

/** An edit that is possible in this portrait, chosen by numbers. */
function anEdit(of: Portrait, [which, a, b, text]: [number, number, number, string]): PersonaEdit {
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
  const section = at(of.sections, a);
  const lines = of.sections.flatMap(({ id, statements }) => statements.map((one) => ({ ...one, in: id })));
  const statement = at(lines, a);
  const target = at(of.sections, b);
  const behind = (list: readonly { id: string }[], not?: string) =>
    at([null, ...list.map(({ id }) => id).filter((id) => id !== not)], b) ?? null;
  const add: PersonaEdit = {
    op: 'addSection',
    id: newId(),
    kind: 'text',
    title: text,
    afterId: behind(of.sections),
    statements: [line(text), line('second')],
  };
  if (!section) return add;
  const choices: PersonaEdit[] = [
    add,
    { op: 'about', patch: { name: text, roleLine: text } },
    { op: 'nameSection', id: section.id, title: text },
    { op: 'moveSection', id: section.id, afterId: behind(of.sections, section.id) },
    { op: 'removeSection', id: section.id },
    { op: 'addStatements', sectionId: section.id, afterId: null, statements: [line(text)] },
    {
      op: 'prefer',
      channelId: `channel-${b % 3}`,
      preference: a % 3 === 0 ? null : { value: a % 11, measuredOn: null, source: text },
    },
  ];
  if (statement && target) {
    const others = target.statements.filter(({ id }) => id !== statement.id);
    choices.push(
      { op: 'changeStatement', id: statement.id, patch: { text, evidence: 'partly', value: b % 11 } },
      { op: 'moveStatement', id: statement.id, sectionId: target.id, afterId: behind(others) },
      { op: 'removeStatements', ids: lines.filter((_, index) => index % 2 === a % 2).map(({ id }) => id) },
    );
  }
  const chosen = at(choices, which) ?? add;
  return chosen.op === 'removeStatements' && chosen.ids.length === 0 ? add : chosen;
}

const steps = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.string({ maxLength: 5 })), {
  maxLength: 25,
});

describe('edits and their undoing', () => {
  it('whatever is done can be taken back, step by step or all at once', () => {
    fc.assert(
      fc.property(steps, (chosen) => {
        let now = portrait;
        const edits: PersonaEdit[] = [];
        const backwards: PersonaEdit[][] = [];
        for (const step of chosen) {
          const edit = anEdit(now, step);
          const { portrait: next, inverse } = applyEdit(now, edit);
          edits.push(edit);
          backwards.unshift(inverse);
          expect(shown(applyEdits(next, inverse).portrait)).toEqual(shown(now));
          now = next;
        }
        const whole = applyEdits(portrait, edits);
        expect(whole.portrait).toEqual(now);
        expect(shown(applyEdits(now, whole.inverse).portrait)).toEqual(shown(portrait));
        expect(shown(applyEdits(now, backwards.flat()).portrait)).toEqual(shown(portrait));
      }),
    );
  });

  it('no statement is lost or doubled by moving', () => {
    fc.assert(
      fc.property(steps, (chosen) => {
        const idsOf = (of: Portrait) =>
          of.sections.flatMap(({ statements }) => statements.map(({ id }) => id)).sort();
        let now = portrait;
        for (const [, a, b, text] of chosen) {
          const edit = anEdit(now, [8, a, b, text]);
          if (edit.op !== 'moveStatement') continue;
          now = applyEdit(now, edit).portrait;
          expect(idsOf(now)).toEqual(idsOf(portrait));
        }
      }),
    );
  });
});
