import { removePosition } from '@/lib/audits/evidence/remove-position';
import { workspaceRoute } from '@/lib/auth/route';

/** The photo stays, where it was taken is forgotten. */
export const DELETE = workspaceRoute('audit:read', {}, ({ ctx, params }) =>
  removePosition(ctx, { id: params.evidenceId ?? '' }),
);
