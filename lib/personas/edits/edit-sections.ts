import { AppError } from '@/lib/errors';
import { personaLimits } from '../constants';
import type { Portrait } from '../types';
import {
  beforeOf,
  content,
  placed,
  placesAfter,
  refuseDoubles,
  requireSection,
  unchanged,
  withSection,
  type AppliedEdit,
  type EditOf,
} from './portrait-parts';

/** Adds a section, with what stands in it. */
export function addSection(portrait: Portrait, edit: EditOf<'addSection'>): AppliedEdit {
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
  const section = placed({ id, kind, title, position, statements: [] }, null, statements);
  return { portrait: withSection(portrait, section), inverse: [{ op: 'removeSection', id }], conflict: null };
}

/** Gives a section another title. */
export function nameSection(portrait: Portrait, edit: EditOf<'nameSection'>): AppliedEdit {
  const section = requireSection(portrait, edit.id);
  if (section.title === edit.title) return unchanged(portrait);
  return {
    portrait: withSection(portrait, { ...section, title: edit.title }),
    inverse: [{ op: 'nameSection', id: edit.id, title: section.title }],
    conflict: null,
  };
}

/** Puts a section elsewhere. */
export function moveSection(portrait: Portrait, edit: EditOf<'moveSection'>): AppliedEdit {
  const { id, afterId } = edit;
  const section = requireSection(portrait, id);
  const before = beforeOf(portrait.sections, id);
  if (afterId === id || afterId === before) return unchanged(portrait);
  const others = portrait.sections.filter((one) => one.id !== id);
  const [position = ''] = placesAfter(others, afterId, 1);
  return {
    portrait: withSection(portrait, { ...section, position }),
    inverse: [{ op: 'moveSection', id, afterId: before }],
    conflict: null,
  };
}

/** Takes a section out with all that is in it. */
export function removeSection(portrait: Portrait, edit: EditOf<'removeSection'>): AppliedEdit {
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
