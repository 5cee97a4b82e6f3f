import 'server-only';
import { and, eq } from 'drizzle-orm';
import { personaPreferences, personas, personaSections, personaStatements } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { among } from '@/lib/touchpoints/among';
import type { Portrait, Statement } from './types';

type Placed = Statement & { sectionId: string };

const placedOf = ({ sections }: Portrait): Placed[] =>
  sections.flatMap(({ id, statements }) => statements.map((one) => ({ ...one, sectionId: id })));

/** What is new, what is changed and what is gone between two lists. */
function difference<T>(before: readonly T[], after: readonly T[], idOf: (row: T) => string) {
  const old = new Map(before.map((row) => [idOf(row), row]));
  const kept = new Set(after.map(idOf));
  return {
    added: after.filter((row) => !old.has(idOf(row))),
    changed: after.filter((row) => {
      const was = old.get(idOf(row));
      return was !== undefined && JSON.stringify(was) !== JSON.stringify(row);
    }),
    gone: before.filter((row) => !kept.has(idOf(row))).map(idOf),
  };
}

async function writeSections(
  w: TenantWrite,
  workspaceId: string,
  personaId: string,
  a: Portrait,
  b: Portrait,
) {
  const rows = ({ sections }: Portrait) =>
    sections.map(({ id, position, kind, title }) => ({ id, position, kind, title }));
  const { added, changed, gone } = difference(rows(a), rows(b), ({ id }) => id);
  const here = eq(personaSections.workspaceId, workspaceId);
  if (gone.length > 0 && added.some(({ kind }) => kind === 'channels')) {
    // There may be one section of channels: the former one makes room before it goes.
    await w.tx
      .update(personaSections)
      .set({ kind: 'text' })
      .where(and(here, among(personaSections.id, gone)));
  }
  if (added.length > 0) {
    await w.tx.insert(personaSections).values(added.map((row) => ({ ...row, workspaceId, personaId })));
  }
  for (const { id, ...values } of changed) {
    await w.tx
      .update(personaSections)
      .set(values)
      .where(and(here, eq(personaSections.id, id)));
  }
  // Their statements go with them; those that moved elsewhere were written before.
  return async () => {
    if (gone.length > 0) await w.tx.delete(personaSections).where(and(here, among(personaSections.id, gone)));
  };
}

async function writeStatements(w: TenantWrite, workspaceId: string, a: Portrait, b: Portrait) {
  const { added, changed, gone } = difference(placedOf(a), placedOf(b), ({ id }) => id);
  const here = eq(personaStatements.workspaceId, workspaceId);
  if (gone.length > 0) {
    await w.tx.delete(personaStatements).where(and(here, among(personaStatements.id, gone)));
  }
  for (const { id, ...values } of changed) {
    await w.tx
      .update(personaStatements)
      .set(values)
      .where(and(here, eq(personaStatements.id, id)));
  }
  if (added.length > 0) {
    await w.tx.insert(personaStatements).values(added.map((row) => ({ ...row, workspaceId })));
  }
}

async function writePreferences(
  w: TenantWrite,
  workspaceId: string,
  personaId: string,
  a: Portrait,
  b: Portrait,
) {
  const { added, changed, gone } = difference(a.preferences, b.preferences, ({ channelId }) => channelId);
  const mine = and(
    eq(personaPreferences.workspaceId, workspaceId),
    eq(personaPreferences.personaId, personaId),
  );
  const away = [...gone, ...changed.map(({ channelId }) => channelId)];
  if (away.length > 0) {
    await w.tx.delete(personaPreferences).where(and(mine, among(personaPreferences.channelId, away)));
  }
  const rows = [...added, ...changed];
  if (rows.length > 0) {
    await w.tx.insert(personaPreferences).values(rows.map((row) => ({ ...row, workspaceId, personaId })));
  }
}

/** Writes what differs between two states of a locked persona; references are checked by the caller. */
export async function writePortrait(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  before: Portrait,
  after: Portrait,
): Promise<void> {
  const workspaceId = ctx.workspace.id;
  const removeSections = await writeSections(w, workspaceId, id, before, after);
  await writeStatements(w, workspaceId, before, after);
  await removeSections();
  await writePreferences(w, workspaceId, id, before, after);
  const about = JSON.stringify(before.about) === JSON.stringify(after.about) ? {} : after.about;
  await w.tx
    .update(personas)
    .set({ ...about, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, personas, id));
}
