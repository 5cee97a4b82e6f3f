import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import type { CurrentSession } from '@/lib/auth/session';
import { isSessionLive } from '@/lib/auth/session-store';
import { inOneTurn } from './in-one-turn';

/** The last event that the browser says it has seen, in the header or, at the first connection, as `after`. */
export function lastEventOf(request: Request): number | null {
  const told = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  return told && /^\d{1,15}$/.test(told) ? Number(told) : null;
}

/** Tells, whenever it is asked, whether a session and its membership still hold. */
export function stillMember(ctx: TenantContext, session: CurrentSession): () => Promise<boolean> {
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const { user } = session;
  const person = { userId: user.id, name: user.name, email: user.email, locale: user.locale };
  const check = async () =>
    (await isSessionLive(session.id)) && (await findTenantContext(person, slugs)) !== null;
  return () => inOneTurn(`${ctx.workspace.id} member ${session.id}`, check);
}
