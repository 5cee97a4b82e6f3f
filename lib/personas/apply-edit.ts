import { AppError } from '@/lib/errors';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import { pick } from '@/lib/utils/pick';
import { personaLimits } from './constants';
import type { PersonaEdit } from './input';
import type { PersonaAbout, PersonaSection, Portrait, Statement, TextConflict } from './types';

/** A portrait after an edit, and the edits that take it back. */
export interface AppliedEdit {
  portrait: Portrait;
  /** Empty where nothing changed. */
  inverse: PersonaEdit[];
  /** The text was not written: somebody else was faster. */
  conflict: TextConflict | null;
}

type EditOf<Op extends PersonaEdit['op']> = Extract<PersonaEdit, { op: Op }>;
type StatementPatch = EditOf<'changeStatement'>['patch'];

const missing = (field: string) => new AppError('NOT_FOUND', { field });
const inOrder = <T extends { id: string; position: string }>(list: readonly T[]) =>
  [...list].sort(comparePositions);

function beforeOf(list: readonly { id: string }[], id: string): string | null {
  return list[list.findIndex((one) => one.id === id) - 1]?.id ?? null;
}

function placesAfter(
  list: readonly { id: string; position: string }[],
  afterId: string | null,
  count: number,
): string[] {
  if (afterId !== null && !list.some(({ id }) => id === afterId)) throw missing('afterId');
  return positionsAfter(list, afterId, count);
}

function requireSection(portrait: Portrait, id: string, field = 'id'): PersonaSection {
  const section = portrait.sections.find((one) => one.id === id);
  if (!section) throw missing(field);
  return section;
}

function requireStatement(portrait: Portrait, id: string, field = 'id') {
  for (const section of portrait.sections) {
    const statement = section.statements.find((one) => one.id === id);
    if (statement) return { section, statement };
  }
  throw missing(field);
}

function withSection(portrait: Portrait, section: PersonaSection): Portrait {
  const others = portrait.sections.filter(({ id }) => id !== section.id);
  return { ...portrait, sections: inOrder([...others, section]) };
}

const content = ({ position: _, ...rest }: Statement) => rest;

function refuseDoubles(portrait: Portrait, ids: readonly string[]): void {
  const known = new Set(portrait.sections.flatMap(({ statements }) => statements.map(({ id }) => id)));
  for (const id of ids) {
    if (known.has(id)) throw new AppError('VALIDATION', { field: 'statements', key: 'twice' });
    known.add(id);
  }
}

function placed(
  section: PersonaSection,
  afterId: string | null,
  statements: EditOf<'addStatements'>['statements'],
): PersonaSection {
  const limit = personaLimits.statements;
  if (section.statements.length + statements.length > limit) {
    throw new AppError('LIMIT', { field: 'statements', key: 'personaStatements', values: { limit } });
  }
  if (statements.length === 0) return section;
  const positions = placesAfter(section.statements, afterId, statements.length);
  const added = statements.map((statement, at) => ({ ...statement, position: positions[at] ?? '' }));
  return { ...section, statements: inOrder([...section.statements, ...added]) };
}

function changeAbout(portrait: Portrait, { patch, expected }: EditOf<'about'>): AppliedEdit {
  const { about } = portrait;
  const given = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== about[field as keyof PersonaAbout],
  );
  if (given.length === 0) return { portrait, inverse: [], conflict: null };
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

function changeStatement(
  portrait: Portrait,
  { id, patch, expected }: EditOf<'changeStatement'>,
): AppliedEdit {
  const { section, statement } = requireStatement(portrait, id);
  const given = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== statement[field as keyof StatementPatch],
  );
  if (given.length === 0) return { portrait, inverse: [], conflict: null };
  if (expected !== undefined && patch.text !== undefined && statement.text !== expected) {
    return {
      portrait,
      inverse: [],
      conflict: { id, field: 'text', theirs: statement.text, mine: patch.text },
    };
  }
  const changed = { ...statement, ...Object.fromEntries(given) };
  const fields = given.map(([name]) => name as keyof StatementPatch);
  return {
    portrait: withSection(portrait, {
      ...section,
      statements: section.statements.map((one) => (one.id === id ? changed : one)),
    }),
    inverse: [
      {
        op: 'changeStatement',
        id,
        patch: pick(statement, fields),
        // What somebody else has written since stays when this is taken back.
        ...(patch.text === undefined || patch.text === statement.text ? {} : { expected: patch.text }),
      },
    ],
    conflict: null,
  };
}

function addSection(portrait: Portrait, edit: EditOf<'addSection'>): Portrait {
  const { id, kind, title, afterId, statements } = edit;
  const limit = personaLimits.sections;
  if (portrait.sections.some((one) => one.id === id)) {
    throw new AppError('VALIDATION', { field: 'id', key: 'twice' });
  }
  if (kind === 'channels' && portrait.sections.some((one) => one.kind === 'channels')) {
    throw new AppError('CONFLICT', { field: 'kind', key: 'personaChannels' });
  }
  if (portrait.sections.length >= limit) {
    throw new AppError('LIMIT', { field: 'kind', key: 'personaSections', values: { limit } });
  }
  refuseDoubles(
    portrait,
    statements.map((one) => one.id),
  );
  const [position = ''] = placesAfter(portrait.sections, afterId, 1);
  return withSection(portrait, placed({ id, kind, title, position, statements: [] }, null, statements));
}

function moveStatement(portrait: Portrait, edit: EditOf<'moveStatement'>): AppliedEdit {
  const { id, sectionId, afterId } = edit;
  const { section, statement } = requireStatement(portrait, id);
  const target = requireSection(portrait, sectionId, 'sectionId');
  const back: PersonaEdit = {
    op: 'moveStatement',
    id,
    sectionId: section.id,
    afterId: beforeOf(section.statements, id),
  };
  if (afterId === id || (section.id === sectionId && back.afterId === afterId)) {
    return { portrait, inverse: [], conflict: null };
  }
  const without = withSection(portrait, {
    ...section,
    statements: section.statements.filter((one) => one.id !== id),
  });
  const place = section.id === target.id ? requireSection(without, sectionId) : target;
  return {
    portrait: withSection(without, placed(place, afterId, [content(statement)])),
    inverse: [back],
    conflict: null,
  };
}

function removeStatements(portrait: Portrait, ids: readonly string[]): AppliedEdit {
  const gone = new Set(ids);
  for (const id of gone) requireStatement(portrait, id, 'ids');
  // Put back from the first to the last: each finds the one before it standing again.
  const inverse = portrait.sections.flatMap(({ id: sectionId, statements }) =>
    statements.flatMap((statement, at): PersonaEdit[] =>
      gone.has(statement.id)
        ? [
            {
              op: 'addStatements',
              sectionId,
              afterId: statements[at - 1]?.id ?? null,
              statements: [content(statement)],
            },
          ]
        : [],
    ),
  );
  const sections = portrait.sections.map((section) => ({
    ...section,
    statements: section.statements.filter(({ id }) => !gone.has(id)),
  }));
  return { portrait: { ...portrait, sections }, inverse, conflict: null };
}

function prefer(portrait: Portrait, { channelId, preference }: EditOf<'prefer'>): AppliedEdit {
  const before = portrait.preferences.find((one) => one.channelId === channelId);
  const others = portrait.preferences.filter((one) => one !== before);
  const was = before ? pick(before, ['value', 'measuredOn', 'source']) : null;
  if (JSON.stringify(was) === JSON.stringify(preference)) return { portrait, inverse: [], conflict: null };
  return {
    portrait: {
      ...portrait,
      preferences: preference ? [...others, { channelId, ...preference }] : others,
    },
    inverse: [{ op: 'prefer', channelId, preference: was }],
    conflict: null,
  };
}

/**
 * A portrait with one edit done, and what takes it back. The page shows it at once and the server does the same, so both
 * come to the same places. Throws NOT_FOUND with the field where the portrait has no such section or statement, LIMIT beyond
 * its size, CONFLICT for a second section of channels, VALIDATION where an id is given away already.
 */
export function applyEdit(portrait: Portrait, edit: PersonaEdit): AppliedEdit {
  switch (edit.op) {
    case 'about':
      return changeAbout(portrait, edit);
    case 'addSection':
      return {
        portrait: addSection(portrait, edit),
        inverse: [{ op: 'removeSection', id: edit.id }],
        conflict: null,
      };
    case 'nameSection': {
      const section = requireSection(portrait, edit.id);
      if (section.title === edit.title) return { portrait, inverse: [], conflict: null };
      return {
        portrait: withSection(portrait, { ...section, title: edit.title }),
        inverse: [{ op: 'nameSection', id: edit.id, title: section.title }],
        conflict: null,
      };
    }
    case 'moveSection': {
      const { id, afterId } = edit;
      const section = requireSection(portrait, id);
      const before = beforeOf(portrait.sections, id);
      if (afterId === id || afterId === before) return { portrait, inverse: [], conflict: null };
      const others = portrait.sections.filter((one) => one.id !== id);
      const [position = ''] = placesAfter(others, afterId, 1);
      return {
        portrait: withSection(portrait, { ...section, position }),
        inverse: [{ op: 'moveSection', id, afterId: before }],
        conflict: null,
      };
    }
    case 'removeSection': {
      const { id, kind, title, statements } = requireSection(portrait, edit.id);
      return {
        portrait: { ...portrait, sections: portrait.sections.filter((one) => one.id !== id) },
        inverse: [
          {
            op: 'addSection',
            id,
            kind,
            title,
            afterId: beforeOf(portrait.sections, id),
            statements: statements.map(content),
          },
        ],
        conflict: null,
      };
    }
    case 'addStatements': {
      const { sectionId, afterId, statements } = edit;
      const ids = statements.map(({ id }) => id);
      const section = requireSection(portrait, sectionId, 'sectionId');
      refuseDoubles(portrait, ids);
      return {
        portrait: withSection(portrait, placed(section, afterId, statements)),
        inverse: [{ op: 'removeStatements', ids }],
        conflict: null,
      };
    }
    case 'changeStatement':
      return changeStatement(portrait, edit);
    case 'moveStatement':
      return moveStatement(portrait, edit);
    case 'removeStatements':
      return removeStatements(portrait, edit.ids);
    case 'prefer':
      return prefer(portrait, edit);
  }
}

/** Several edits one after the other; the inverse takes all of them back. Throws as `applyEdit`; nothing is done then. */
export function applyEdits(
  portrait: Portrait,
  edits: readonly PersonaEdit[],
): { portrait: Portrait; inverse: PersonaEdit[]; conflicts: TextConflict[] } {
  let now = portrait;
  const inverse: PersonaEdit[] = [];
  const conflicts: TextConflict[] = [];
  for (const edit of edits) {
    const applied = applyEdit(now, edit);
    now = applied.portrait;
    inverse.unshift(...applied.inverse);
    if (applied.conflict) conflicts.push(applied.conflict);
  }
  return { portrait: now, inverse, conflicts };
}
