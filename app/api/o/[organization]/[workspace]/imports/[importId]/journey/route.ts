import { workspaceRoute } from '@/lib/auth/route';
import { commitJourney, commitJourneySchema } from '@/lib/ratings/journey/commit-journey';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: commitJourneySchema },
  ({ ctx, params, body: { phases } }) => commitJourney(ctx, idParam(params, 'importId'), phases),
);
