import { guestRoute } from '@/lib/audits/guests/guest-route';
import { saveRatingsBody } from '@/lib/audits/scoring/input';
import { saveRatings } from '@/lib/audits/scoring/save-ratings';

export const PATCH = guestRoute({ body: saveRatingsBody }, ({ ctx, params, body }) =>
  saveRatings(ctx, { ...body, visitId: params.visitId ?? '' }),
);
