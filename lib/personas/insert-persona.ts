import 'server-only';
import { personaPreferences, personas, personaSections, personaStatements } from '@/db/schema/personas';
import { personaColours, personaShapes } from '@/db/values/personas';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { eq } from 'drizzle-orm';
import type { PersonaAbout, Portrait } from './types';

/** The mark that the next persona gets: each combination of colour and shape before one comes again. */
export async function nextMark(
  ctx: TenantContext,
  w: TenantWrite,
): Promise<Pick<PersonaAbout, 'colour' | 'shape'>> {
  const made = await w.tx
    .select({ colour: personas.colour, shape: personas.shape })
    .from(personas)
    .where(eq(personas.workspaceId, ctx.workspace.id));
  const taken = new Set(made.map(({ colour, shape }) => `${colour} ${shape}`));
  const all = Array.from({ length: personaColours.length * personaShapes.length }, (_, at) => ({
    colour: personaColours[at % personaColours.length] ?? '1',
    shape: personaShapes[at % personaShapes.length] ?? 'circle',
  }));
  const free = all.find(({ colour, shape }) => !taken.has(`${colour} ${shape}`));
  return free ?? all[made.length % all.length] ?? { colour: '1', shape: 'circle' };
}

/** Writes a new persona with everything in it, under ids of its own; gives its id. References are checked by the caller. */
export async function insertPersona(
  ctx: TenantContext,
  w: TenantWrite,
  { about, sections, preferences }: Portrait,
): Promise<string> {
  const id = newId();
  const workspaceId = ctx.workspace.id;
  const author = await w.personId();
  await w.tx.insert(personas).values({ ...about, workspaceId, id, createdBy: author, updatedBy: author });
  const rows = sections.map((section) => ({ ...section, id: newId() }));
  if (rows.length > 0) {
    await w.tx.insert(personaSections).values(
      rows.map(({ id: sectionId, kind, title, position }) => ({
        workspaceId,
        id: sectionId,
        personaId: id,
        kind,
        title,
        position,
      })),
    );
  }
  const lines = rows.flatMap(({ id: sectionId, statements }) =>
    statements.map((statement) => ({ ...statement, workspaceId, id: newId(), sectionId })),
  );
  if (lines.length > 0) await w.tx.insert(personaStatements).values(lines);
  if (preferences.length > 0) {
    await w.tx
      .insert(personaPreferences)
      .values(preferences.map((preference) => ({ ...preference, workspaceId, personaId: id })));
  }
  return id;
}
