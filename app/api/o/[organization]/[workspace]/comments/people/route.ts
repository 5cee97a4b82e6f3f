import { workspaceRoute } from '@/lib/auth/route';
import { listMentionChoices } from '@/lib/comments/list-mention-choices';

export const GET = workspaceRoute('comment:read', {}, ({ ctx }) => listMentionChoices(ctx));
