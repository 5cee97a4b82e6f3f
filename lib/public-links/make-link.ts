import 'server-only';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/passwords';
import type { TenantWrite } from '@/lib/auth/tenant';
import { hashToken, newToken } from '@/lib/auth/tokens';
import { newId } from '@/lib/ids';
import type { linkDays } from './constants';
import type { LinkKeyTable } from './link-tables';

const day = 86_400_000;

interface Terms {
  language: Locale;
  days: (typeof linkDays)[number];
  /** Empty for none. */
  password: string;
}

/** What a new link's row says of its terms. To be asked before the transaction: a password takes a core for a while. */
export async function readTerms({ language, days, password }: Terms) {
  return {
    language,
    passwordHash: password ? await hashPassword(password) : null,
    expiresAt: new Date(Date.now() + Number(days) * day),
  };
}

/** What the activity tells of a new link's terms. */
export const tellTerms = ({ language, passwordHash, expiresAt }: Awaited<ReturnType<typeof readTerms>>) => ({
  language,
  expiresAt: expiresAt.toISOString(),
  hasPassword: passwordHash !== null,
});

/** The columns of a new link that its kind does not decide. */
export async function newLink(ctx: TenantContext, w: TenantWrite) {
  return { workspaceId: ctx.workspace.id, id: newId(), createdBy: await w.personId() };
}

/** A secret for a link that was just written; only its hash is kept. */
export async function giveKey(
  w: TenantWrite,
  keys: LinkKeyTable,
  { workspaceId, id }: { workspaceId: string; id: string },
): Promise<string> {
  const token = newToken();
  await w.tx.insert(keys).values({ tokenHash: hashToken(token), workspaceId, linkId: id });
  return token;
}
