import 'server-only';
import type { ZodType } from 'zod';
import { clientAddress } from '@/lib/auth/client-address';
import type { TenantContext } from '@/lib/auth/context';
import { publicRoute, readJson } from '@/lib/auth/route';
import { idParam } from '@/lib/route-params';
import { enterAsGuest } from './enter-as-guest';

interface GuestArguments<Body> {
  ctx: TenantContext;
  params: Record<string, string>;
  body: Body;
  request: Request;
}

/**
 * A route handler behind a guest's link: the token of its path is the whole of the guest's rights, and a visit that the path
 * names must be the link's own.
 */
export function guestRoute<Body = undefined>(
  options: { body?: ZodType<Body> },
  handle: (args: GuestArguments<Body>) => Promise<unknown>,
) {
  return publicRoute(async ({ params, request }) => {
    const ctx = await enterAsGuest({
      token: params.token ?? '',
      address: clientAddress(request.headers),
      ...(params.visitId !== undefined && { visitId: idParam(params, 'visitId') }),
    });
    const body = (options.body ? await readJson(request, options.body, 1_000_000) : undefined) as Body;
    return handle({ ctx, params, body, request });
  });
}
