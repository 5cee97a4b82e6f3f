import { pick } from '@/lib/utils/pick';
import type { PersonaEdit } from '../input';
import type { Portrait } from '../types';
import {
  beforeOf,
  content,
  placed,
  refuseDoubles,
  requireSection,
  requireStatement,
  unchanged,
  withSection,
  type AppliedEdit,
  type EditOf,
} from './portrait-parts';

type StatementPatch = EditOf<'changeStatement'>['patch'];

/** Puts new statements into a section. */
export function addStatements(portrait: Portrait, edit: EditOf<'addStatements'>): AppliedEdit {
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

/** Changes a statement; its text only where it is the one that was seen. */
export function changeStatement(
  portrait: Portrait,
  { id, patch, expected }: EditOf<'changeStatement'>,
): AppliedEdit {
  const { section, statement } = requireStatement(portrait, id);
  const given = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && value !== statement[field as keyof StatementPatch],
  );
  if (given.length === 0) return unchanged(portrait);
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

/** Puts a statement elsewhere, also into another section. */
export function moveStatement(portrait: Portrait, edit: EditOf<'moveStatement'>): AppliedEdit {
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
    return unchanged(portrait);
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

/** Takes statements out. */
export function removeStatements(portrait: Portrait, ids: readonly string[]): AppliedEdit {
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
