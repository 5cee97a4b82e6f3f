import { undoFormer } from '@/lib/audits/former/undo-former';
import { workspaceRoute } from '@/lib/auth/route';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('audit:manage', {}, ({ ctx, params }) =>
  undoFormer(ctx, idParam(params, 'importId')),
);
