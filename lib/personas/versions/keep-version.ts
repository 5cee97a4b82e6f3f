import 'server-only';
import { and, desc, eq, sql } from 'drizzle-orm';
import { personaVersions } from '@/db/schema/personas';
import type { PersonaVersionReason } from '@/db/values/personas';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import type { Persona, Portrait } from '../types';
import { countChanges, diffPortraits } from './diff-portraits';
import { readNamesIn } from './read-names-in';
import type { PortraitContent } from './types';

const versions = personaVersions;
const hour = 60 * 60_000;
/** Days for which every version is kept; of older ones without a name the last of each day stays. */
const versionDays = 30;

/** The versions of one persona. */
export const versionsOf = (ctx: TenantContext, personaId: string) =>
  and(eq(versions.workspaceId, ctx.workspace.id), eq(versions.personaId, personaId));

async function readNewest(tx: TenantTx, ctx: TenantContext, personaId: string) {
  const [row] = await tx
    .select()
    .from(versions)
    .where(versionsOf(ctx, personaId))
    .orderBy(desc(versions.at), desc(versions.id))
    .limit(1);
  return row;
}

/** Who changed a persona after a moment, as its record of activity tells. */
async function readAuthors(
  tx: TenantTx,
  ctx: TenantContext,
  personaId: string,
  after: Date | null,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct person_id as id from activity
    where workspace_id = ${ctx.workspace.id} and subject_id = ${personaId} and person_id is not null
      and created_at > ${(after ?? new Date(0)).toISOString()}`);
  return rows.map(({ id }) => id);
}

async function thin(tx: TenantTx, ctx: TenantContext, personaId: string): Promise<void> {
  const zone = ctx.workspace.timeZone;
  await tx.execute(sql`
    delete from persona_versions as v
    where v.workspace_id = ${ctx.workspace.id} and v.persona_id = ${personaId} and v.label is null
      and v.at < now() - make_interval(days => ${versionDays})
      and exists (select from persona_versions l
        where l.workspace_id = v.workspace_id and l.persona_id = v.persona_id and (l.at, l.id) > (v.at, v.id)
          and (l.at at time zone ${zone})::date = (v.at at time zone ${zone})::date)`);
}

const portraitOf = ({ about, sections, preferences }: Portrait): Portrait => ({
  about,
  sections,
  preferences,
});

/**
 * Keeps a locked persona as it stands, inside a transaction under way; where it is the same as in the latest version, that
 * one stands for it and gets the label. Gives the version's id.
 */
export async function keepVersion(
  ctx: TenantContext,
  w: TenantWrite,
  persona: Persona,
  { reason, label = null }: { reason: PersonaVersionReason; label?: string | null },
): Promise<{ id: string; isNew: boolean }> {
  const newest = await readNewest(w.tx, ctx, persona.id);
  const portrait = portraitOf(persona);
  const known = newest ? (newest.content as PortraitContent).portrait : null;
  const isSame = known !== null && countChanges(diffPortraits(known, portrait)) === 0;
  if (newest && isSame && (label === null || newest.label === null || newest.label === label)) {
    if (label !== null && newest.label !== label) {
      await w.tx
        .update(versions)
        .set({ label })
        .where(and(versionsOf(ctx, persona.id), eq(versions.id, newest.id)));
    }
    return { id: newest.id, isNew: false };
  }
  const id = newId();
  const content: PortraitContent = { portrait, names: await readNamesIn(w.tx, ctx, portrait) };
  await w.tx.insert(versions).values({
    workspaceId: ctx.workspace.id,
    personaId: persona.id,
    id,
    reason,
    label,
    authorIds: await readAuthors(w.tx, ctx, persona.id, newest?.at ?? null),
    content,
    // Two of one transaction come one after the other.
    at: sql`clock_timestamp()` as unknown as Date,
  });
  await thin(w.tx, ctx, persona.id);
  return { id, isNew: true };
}

/** Keeps a persona before it is changed: before the first change of all, and once an hour while changes go on. */
export async function keepBeforeEdit(ctx: TenantContext, w: TenantWrite, persona: Persona): Promise<void> {
  const [newest] = await w.tx
    .select({ at: versions.at })
    .from(versions)
    .where(versionsOf(ctx, persona.id))
    .orderBy(desc(versions.at))
    .limit(1);
  if (newest && Date.now() - newest.at.getTime() < hour) return;
  await keepVersion(ctx, w, persona, { reason: newest ? 'hour' : 'begin' });
}
