import { callApi } from '@/components/layout/call-api';
import type { EditPersonaInput } from '@/lib/personas/input';
import type { EditResult, Persona } from '@/lib/personas/types';

/** The route handlers of one persona. */
export function personaApi(base: string, id: string) {
  const path = `/api${base}/personas/${id}`;
  return {
    load: () => callApi<Persona>(path),
    edit: (body: Omit<EditPersonaInput, 'id'>) => callApi<EditResult>(path, { method: 'PATCH', body }),
  };
}

export type PersonaApi = ReturnType<typeof personaApi>;
