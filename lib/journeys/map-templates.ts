import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { journeyTemplates } from '@/db/schema/journey-portfolio';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { countPortable, withoutTraces } from './core/portable-map';
import { mapIdSchema, saveTemplateSchema, type MapIdInput, type SaveTemplateInput } from './input';
import { readPortable } from './read-portable';
import type { OwnTemplate } from './types';

/** The templates that brands of the organization saved, by title. */
export async function listMapTemplates(ctx: TenantContext): Promise<OwnTemplate[]> {
  const rows = await withTenant.shared(ctx, 'journey:read', (tx) =>
    tx
      .select({
        id: journeyTemplates.id,
        workspaceId: journeyTemplates.workspaceId,
        title: journeyTemplates.title,
        description: journeyTemplates.description,
        brand: journeyTemplates.brand,
        type: journeyTemplates.type,
        stages: journeyTemplates.stages,
        steps: journeyTemplates.steps,
      })
      .from(journeyTemplates)
      .where(eq(journeyTemplates.organizationId, ctx.organization.id))
      .orderBy(sql`lower(${journeyTemplates.title})`, journeyTemplates.id),
  );
  return rows.map(({ workspaceId, ...row }) => ({ ...row, isOurs: workspaceId === ctx.workspace.id }));
}

/**
 * Saves a map as a template for all brands of the organization: stages, lanes and words. Ids, numbers, pictures, personas and
 * people stay behind. Throws NOT_FOUND; FORBIDDEN for whoever does not manage the brand.
 */
export async function saveMapTemplate(ctx: TenantContext, input: SaveTemplateInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'workspace:manage', async (w) => {
    const { id: mapId, title, description } = parseInput(saveTemplateSchema, input);
    const content = withoutTraces(await readPortable(ctx, w.tx, mapId));
    const { stages, steps } = countPortable(content);
    const id = newId();
    await w.tx.insert(journeyTemplates).values({
      workspaceId: ctx.workspace.id,
      id,
      organizationId: ctx.organization.id,
      brand: ctx.workspace.name,
      title,
      description,
      type: content.type,
      language: content.language ?? ctx.workspace.contentLocale,
      stages,
      steps,
      content,
    });
    w.record({
      action: 'journeyTemplate.create',
      subject: { type: 'journeyTemplate', id, label: title },
      after: { from: content.title },
    });
    w.emit({ kind: 'journeyTemplate', id, op: 'create' });
    return { id };
  });
}

/** Takes a template of this brand away; maps that were made from it stay. Throws NOT_FOUND, FORBIDDEN. */
export async function deleteMapTemplate(ctx: TenantContext, input: MapIdInput): Promise<void> {
  await withTenant.write(ctx, 'workspace:manage', async (w) => {
    const { id } = parseInput(mapIdSchema, input);
    const [gone] = await w.tx
      .delete(journeyTemplates)
      .where(own(ctx, journeyTemplates, id))
      .returning({ title: journeyTemplates.title });
    if (!gone) throw new AppError('NOT_FOUND', { field: 'id' });
    w.record({
      action: 'journeyTemplate.delete',
      subject: { type: 'journeyTemplate', id, label: gone.title },
    });
    w.emit({ kind: 'journeyTemplate', id, op: 'delete' });
  });
}
