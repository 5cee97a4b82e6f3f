import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { collectionLinks } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { systemContext } from '@/lib/auth/make-context';
import { hashToken } from '@/lib/auth/tokens';

/**
 * The workspace and the round that a collection link leads to, or null where it leads nowhere. Read by the gate's role:
 * nobody is signed in, and no workspace is known before the link is.
 */
export async function findCollectionLink(
  token: string,
): Promise<{ ctx: TenantContext; roundId: string } | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const [link] = await gateDb()
    .select({ workspaceId: collectionLinks.workspaceId, roundId: collectionLinks.roundId })
    .from(collectionLinks)
    .where(eq(collectionLinks.tokenHash, hashToken(token)));
  return link ? { ctx: await systemContext(link.workspaceId), roundId: link.roundId } : null;
}
