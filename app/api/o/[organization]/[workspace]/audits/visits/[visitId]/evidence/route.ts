import { beginEvidence } from '@/lib/audits/evidence/begin-evidence';
import { beginEvidenceBody } from '@/lib/audits/evidence/input';
import { workspaceRoute } from '@/lib/auth/route';

/** Announces a photo, or asks how far it has come. */
export const POST = workspaceRoute('audit:score', { body: beginEvidenceBody }, ({ ctx, params, body }) =>
  beginEvidence(ctx, { ...body, visitId: params.visitId ?? '' }),
);
