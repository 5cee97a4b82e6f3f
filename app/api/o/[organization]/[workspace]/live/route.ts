import { workspaceRoute } from '@/lib/auth/route';
import { isSessionLive } from '@/lib/auth/session-store';
import { findTenantContext } from '@/lib/auth/make-context';
import { eventStream } from '@/lib/live/event-stream';

export const dynamic = 'force-dynamic';

export const GET = workspaceRoute('workspace:read', {}, async ({ ctx, session, request }) => {
  const header = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after');
  const lastEventId = header && /^\d{1,15}$/.test(header) ? Number(header) : null;
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const { user } = session;
  const person = { userId: user.id, name: user.name, email: user.email, locale: user.locale };
  return eventStream({
    ctx,
    lastEventId,
    signal: request.signal,
    stillAllowed: async () =>
      (await isSessionLive(session.id)) && (await findTenantContext(person, slugs)) !== null,
  });
});
