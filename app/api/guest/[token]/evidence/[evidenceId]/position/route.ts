import { removePosition } from '@/lib/audits/evidence/remove-position';
import { guestRoute } from '@/lib/audits/guests/guest-route';

/** The photo stays, where it was taken is forgotten. */
export const DELETE = guestRoute({}, ({ ctx, params }) =>
  removePosition(ctx, { id: params.evidenceId ?? '' }),
);
