import { beginEvidence } from '@/lib/audits/evidence/begin-evidence';
import { beginEvidenceBody } from '@/lib/audits/evidence/input';
import { guestRoute } from '@/lib/audits/guests/guest-route';

/** Announces a photo, or asks how far it has come. */
export const POST = guestRoute({ body: beginEvidenceBody }, ({ ctx, params, body }) =>
  beginEvidence(ctx, { ...body, visitId: params.visitId ?? '' }),
);
