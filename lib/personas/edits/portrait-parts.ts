import { AppError } from '@/lib/errors';
import { comparePositions, positionsAfter } from '@/lib/touchpoints/position';
import { personaLimits } from '../constants';
import type { PersonaEdit } from '../input';
import type { PersonaSection, Portrait, Statement, TextConflict } from '../types';

/** A portrait after an edit, and the edits that take it back. */
export interface AppliedEdit {
  portrait: Portrait;
  /** Empty where nothing changed. */
  inverse: PersonaEdit[];
  /** The text was not written: somebody else was faster. */
  conflict: TextConflict | null;
}

/** What an edit that changes nothing gives. */
export const unchanged = (portrait: Portrait): AppliedEdit => ({ portrait, inverse: [], conflict: null });

/** The edit with an operation. */
export type EditOf<Op extends PersonaEdit['op']> = Extract<PersonaEdit, { op: Op }>;

const missing = (field: string) => new AppError('NOT_FOUND', { field });
const inOrder = <T extends { id: string; position: string }>(list: readonly T[]) =>
  [...list].sort(comparePositions);

/** The id of the one before another in a list; null at its beginning. */
export function beforeOf(list: readonly { id: string }[], id: string): string | null {
  return list[list.findIndex((one) => one.id === id) - 1]?.id ?? null;
}

/** Positions for new ones behind another, or at the beginning (null). Throws NOT_FOUND at `afterId`. */
export function placesAfter(
  list: readonly { id: string; position: string }[],
  afterId: string | null,
  count: number,
): string[] {
  if (afterId !== null && !list.some(({ id }) => id === afterId)) throw missing('afterId');
  return positionsAfter(list, afterId, count);
}

/** A section of a portrait. Throws NOT_FOUND at the field. */
export function requireSection(portrait: Portrait, id: string, field = 'id'): PersonaSection {
  const section = portrait.sections.find((one) => one.id === id);
  if (!section) throw missing(field);
  return section;
}

/** A statement with its section. Throws NOT_FOUND at the field. */
export function requireStatement(portrait: Portrait, id: string, field = 'id') {
  for (const section of portrait.sections) {
    const statement = section.statements.find((one) => one.id === id);
    if (statement) return { section, statement };
  }
  throw missing(field);
}

/** A portrait with a section put into its place. */
export function withSection(portrait: Portrait, section: PersonaSection): Portrait {
  const others = portrait.sections.filter(({ id }) => id !== section.id);
  return { ...portrait, sections: inOrder([...others, section]) };
}

/** A statement without its place. */
export const content = ({ position: _, ...rest }: Statement) => rest;

/** Throws VALIDATION where an id is given away already, or twice. */
export function refuseDoubles(portrait: Portrait, ids: readonly string[]): void {
  const known = new Set(portrait.sections.flatMap(({ statements }) => statements.map(({ id }) => id)));
  for (const id of ids) {
    if (known.has(id)) throw new AppError('VALIDATION', { field: 'statements', key: 'twice' });
    known.add(id);
  }
}

/** A section with statements behind one of its own. Throws LIMIT beyond its size, NOT_FOUND at `afterId`. */
export function placed(
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
