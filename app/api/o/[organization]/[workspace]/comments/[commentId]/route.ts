import { workspaceRoute } from '@/lib/auth/route';
import { deleteComment } from '@/lib/comments/delete-comment';
import { editComment } from '@/lib/comments/edit-comment';
import { commentTextSchema } from '@/lib/comments/input';
import { idParam } from '@/lib/route-params';

export const PATCH = workspaceRoute('comment:write', { body: commentTextSchema }, ({ ctx, params, body }) =>
  editComment(ctx, { ...body, id: idParam(params, 'commentId') }),
);

export const DELETE = workspaceRoute('comment:write', {}, ({ ctx, params }) =>
  deleteComment(ctx, { id: idParam(params, 'commentId') }),
);
