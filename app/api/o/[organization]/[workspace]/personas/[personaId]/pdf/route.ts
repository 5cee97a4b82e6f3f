import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { printPersona } from '@/lib/personas/print-persona';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, params, request }) => {
  const id = idParam(params, 'personaId');
  const file = await printPersona(ctx, {
    id,
    page: `/o/${ctx.organization.slug}/${ctx.workspace.slug}/personas/${id}/card`,
    cookie: request.headers.get('cookie') ?? '',
  });
  return fileAnswer(file);
});
