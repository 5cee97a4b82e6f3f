import 'server-only';
import { and, eq } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';

/** The reader's own id among the people; null before they first acted here. */
export async function findMe(tx: TenantTx, ctx: TenantContext): Promise<string | null> {
  const { userId } = ctx.person;
  if (!userId) return null;
  const [row] = await tx
    .select({ id: workspacePeople.id })
    .from(workspacePeople)
    .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), eq(workspacePeople.userId, userId)));
  return row?.id ?? null;
}
