import 'server-only';
import { eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import type { TenantContext } from '@/lib/auth/context';
import { systemContext } from '@/lib/auth/make-context';
import { hashToken } from '@/lib/auth/tokens';
import type { LinkKeyTable } from './link-tables';

/**
 * Which link of a kind a secret belongs to, and the context of its brand; null for a secret that is none, or of another
 * kind. The look is the gate's: no workspace is known before. Whether the link still leads to something, its domain says.
 */
export async function findLinkKey(
  keys: LinkKeyTable,
  token: string,
): Promise<{ ctx: TenantContext; linkId: string } | null> {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const [key] = await gateDb()
    .select({ workspaceId: keys.workspaceId, linkId: keys.linkId })
    .from(keys)
    .where(eq(keys.tokenHash, hashToken(token)));
  return key ? { ctx: await systemContext(key.workspaceId), linkId: key.linkId } : null;
}
