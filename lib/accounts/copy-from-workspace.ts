import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { brandValues, channels, units } from '@/db/schema/channels';
import { segments } from '@/db/schema/segments';
import { workspaces } from '@/db/schema/organizations';
import type { TenantTx } from '@/db/tenant';
import { sharedSettings } from '@/db/values/settings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { pick } from '@/lib/utils/pick';
import type { CopyFromWorkspaceInput } from './input';

const lists = { channels, units, brandValues, segments };
type ListName = keyof typeof lists;

const folded = (name: string) => name.trim().toLowerCase();

async function readList(tx: TenantTx, ctx: TenantContext, name: ListName) {
  const table = lists[name];
  return tx
    .select()
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), isNull(table.deletedAt), isNull(table.archivedAt)));
}

/**
 * Copies lists and settings from another brand of the same organization into this one. Names that are here already are
 * left alone; ids, people, scores and touchpoints stay behind. Gives how many entries of each list came.
 */
export async function copyFromWorkspace(
  target: TenantContext,
  source: TenantContext,
  parts: CopyFromWorkspaceInput['parts'],
): Promise<Record<string, number>> {
  if (source.organization.id !== target.organization.id || source.workspace.id === target.workspace.id) {
    throw new AppError('NOT_FOUND');
  }
  const wanted = parts.filter((part): part is ListName => part !== 'settings');
  const found = await withTenant.read(source, 'touchpoint:read', async (tx) =>
    Promise.all(wanted.map(async (name) => ({ name, rows: await readList(tx, source, name) }))),
  );
  return withTenant.write(target, 'workspace:manage', async (w) => {
    const counts: Record<string, number> = {};
    const author = await w.personId();
    for (const { name, rows } of found) {
      const here = new Set((await readList(w.tx, target, name)).map((row) => folded(row.name)));
      const fresh = rows.filter((row) => !here.has(folded(row.name)));
      const stamped = fresh.map((row) => ({
        ...row,
        workspaceId: target.workspace.id,
        id: newId(),
        createdBy: author,
        updatedBy: author,
        createdAt: new Date(),
        updatedAt: new Date(),
      }));
      if (stamped.length > 0) await w.tx.insert(lists[name]).values(stamped as never);
      counts[name] = stamped.length;
    }
    if (parts.includes('settings')) {
      await w.tx
        .update(workspaces)
        .set(pick(source.workspace, sharedSettings))
        .where(eq(workspaces.id, target.workspace.id));
    }
    w.record({
      action: 'workspace.copy',
      subject: { type: 'workspace', id: target.workspace.id, label: source.workspace.name },
      after: counts,
    });
    w.emit({ kind: 'workspace', id: target.workspace.id, op: 'reset' });
    return counts;
  });
}
