import { workspaceRoute } from '@/lib/auth/route';
import { eventStream } from '@/lib/live/event-stream';
import { lastEventOf, stillMember } from '@/lib/live/stream-request';

export const dynamic = 'force-dynamic';

export const GET = workspaceRoute('workspace:read', {}, async ({ ctx, session, request }) =>
  eventStream({
    ctx,
    lastEventId: lastEventOf(request),
    signal: request.signal,
    stillAllowed: stillMember(ctx, session),
  }),
);
