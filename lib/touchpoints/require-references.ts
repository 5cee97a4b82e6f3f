import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { objects } from '@/db/schema/brands';
import { brandValues, channels, units } from '@/db/schema/channels';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { among } from './among';
import type { TouchpointPatch } from './types';

type Mentioned = Pick<TouchpointPatch, 'channelId' | 'unitId' | 'ownerId' | 'objectIds' | 'brandValueIds'> & {
  parentId?: string | null;
};

const targets = {
  channelId: { table: channels, live: isNull(channels.deletedAt) },
  unitId: { table: units, live: isNull(units.deletedAt) },
  ownerId: {
    table: workspacePeople,
    live: and(isNull(workspacePeople.erasedAt), eq(workspacePeople.isGuest, false)),
  },
  objectIds: { table: objects, live: isNull(objects.deletedAt) },
  brandValueIds: { table: brandValues, live: isNull(brandValues.deletedAt) },
  parentId: { table: touchpoints, live: isNull(touchpoints.deletedAt) },
} as const;

/**
 * Makes sure that everything that the patches point at is here and not in the trash. Throws NOT_FOUND with the field:
 * what belongs to another tenant and what does not exist are the same.
 */
export async function requireReferences(
  tx: TenantTx,
  ctx: TenantContext,
  patches: readonly Mentioned[],
): Promise<void> {
  for (const field of Object.keys(targets) as (keyof typeof targets)[]) {
    const wanted = [...new Set(patches.flatMap((patch) => patch[field] ?? []))];
    if (wanted.length === 0) continue;
    const { table, live } = targets[field];
    const found = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.workspaceId, ctx.workspace.id), among(table.id, wanted), live));
    if (found.length !== wanted.length) throw new AppError('NOT_FOUND', { field });
  }
}
