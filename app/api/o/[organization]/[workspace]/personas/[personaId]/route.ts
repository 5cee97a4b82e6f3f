import { workspaceRoute } from '@/lib/auth/route';
import { editPersona } from '@/lib/personas/edit-persona';
import { getPersona } from '@/lib/personas/get-persona';
import { editPersonaBodySchema } from '@/lib/personas/input';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('touchpoint:read', {}, ({ ctx, params }) =>
  getPersona(ctx, idParam(params, 'personaId')),
);

export const PATCH = workspaceRoute(
  'persona:write',
  { body: editPersonaBodySchema },
  ({ ctx, params, body }) => editPersona(ctx, { ...body, id: idParam(params, 'personaId') }),
);
