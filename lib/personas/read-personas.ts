import 'server-only';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import { workspacePeople } from '@/db/schema/people';
import { personaPreferences, personas, personaSections, personaStatements } from '@/db/schema/personas';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { among } from '@/lib/touchpoints/among';
import { comparePositions } from '@/lib/touchpoints/position';
import type { Persona, PersonaSection, Preference, Statement } from './types';

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Sections with their statements, of each persona, in their order. */
async function readSections(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<Map<string, PersonaSection[]>> {
  const here = ctx.workspace.id;
  const sections = await tx
    .select()
    .from(personaSections)
    .where(and(eq(personaSections.workspaceId, here), among(personaSections.personaId, [...ids])));
  const lines = await tx
    .select()
    .from(personaStatements)
    .where(
      and(
        eq(personaStatements.workspaceId, here),
        among(
          personaStatements.sectionId,
          sections.map(({ id }) => id),
        ),
      ),
    );
  const bySection = grouped(lines, ({ sectionId }) => sectionId);
  const statementsOf = (sectionId: string): Statement[] =>
    (bySection.get(sectionId) ?? [])
      .sort(comparePositions)
      .map(({ workspaceId: _workspace, sectionId: _section, ...statement }) => statement);
  const byPersona = grouped(sections, ({ personaId }) => personaId);
  return new Map(
    [...byPersona].map(([personaId, rows]) => [
      personaId,
      rows.sort(comparePositions).map(({ id, position, kind, title }) => ({
        id,
        position,
        kind,
        title,
        statements: statementsOf(id),
      })),
    ]),
  );
}

async function readPreferences(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
): Promise<Map<string, Preference[]>> {
  const here = personaPreferences.workspaceId;
  const rows = await tx
    .select({ preference: personaPreferences })
    .from(personaPreferences)
    // What is said about a channel in the trash waits there with it.
    .innerJoin(
      channels,
      and(
        eq(channels.workspaceId, here),
        eq(channels.id, personaPreferences.channelId),
        isNull(channels.deletedAt),
      ),
    )
    .where(and(eq(here, ctx.workspace.id), among(personaPreferences.personaId, [...ids])))
    .orderBy(asc(personaPreferences.channelId));
  const groups = grouped(
    rows.map(({ preference }) => preference),
    ({ personaId }) => personaId,
  );
  return new Map(
    [...groups].map(([id, list]) => [
      id,
      list.map(({ channelId, value, measuredOn, source }) => ({ channelId, value, measuredOn, source })),
    ]),
  );
}

/** Whole personas, those in the trash left out: the named ones, or all. A segment in the trash is not named. */
export async function readPersonas(
  tx: TenantTx,
  ctx: TenantContext,
  ids?: readonly string[],
): Promise<(Persona & { segment: string | null })[]> {
  const here = personas.workspaceId;
  const rows = await tx
    .select({
      persona: personas,
      segment: { id: segments.id, name: segments.name },
      createdBy: workspacePeople.name,
    })
    .from(personas)
    .leftJoin(
      segments,
      and(eq(segments.workspaceId, here), eq(segments.id, personas.segmentId), isNull(segments.deletedAt)),
    )
    .leftJoin(
      workspacePeople,
      and(eq(workspacePeople.workspaceId, here), eq(workspacePeople.id, personas.createdBy)),
    )
    .where(
      and(
        eq(here, ctx.workspace.id),
        isNull(personas.deletedAt),
        ids ? among(personas.id, [...ids]) : undefined,
      ),
    );
  const found = rows.map(({ persona }) => persona.id);
  const sections = await readSections(tx, ctx, found);
  const preferences = await readPreferences(tx, ctx, found);
  return rows.map(({ persona, segment, createdBy }) => {
    const { id, name, roleLine, quote, portraitFileId, colour, shape } = persona;
    return {
      id,
      about: { name, roleLine, quote, portraitFileId, colour, shape, segmentId: segment?.id ?? null },
      segment: segment?.name ?? null,
      sections: sections.get(id) ?? [],
      preferences: preferences.get(id) ?? [],
      archived: persona.archivedAt !== null,
      isSample: persona.isSample,
      createdBy,
      updatedAt: persona.updatedAt.toISOString(),
    };
  });
}
