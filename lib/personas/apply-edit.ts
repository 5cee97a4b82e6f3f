import { changeAbout, prefer } from './edits/edit-about';
import { addSection, moveSection, nameSection, removeSection } from './edits/edit-sections';
import { addStatements, changeStatement, moveStatement, removeStatements } from './edits/edit-statements';
import type { AppliedEdit } from './edits/portrait-parts';
import type { PersonaEdit } from './input';
import type { Portrait, TextConflict } from './types';

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
      return addSection(portrait, edit);
    case 'nameSection':
      return nameSection(portrait, edit);
    case 'moveSection':
      return moveSection(portrait, edit);
    case 'removeSection':
      return removeSection(portrait, edit);
    case 'addStatements':
      return addStatements(portrait, edit);
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
