import 'server-only';
import { getLocale } from 'next-intl/server';
import { z, type ZodType } from 'zod';
import { AppError, errorStatus, toAppError, type ErrorBody } from '@/lib/errors';
import { errorMessage } from '@/lib/i18n/error-message';
import { zodErrorMap } from '@/lib/i18n/zod-error-map';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import { readBody } from '@/lib/read-body';
import type { OrganizationContext, TenantContext } from './context';
import { findFormerContext, findOrganizationContext, findTenantContext } from './make-context';
import { refuseForeignOrigin } from './origin';
import type { OrganizationPermission, WorkspacePermission } from './permissions';
import { currentSession, type CurrentSession } from './session';

type Params = Record<string, string>;

interface RouteArguments<Body> {
  ctx: TenantContext;
  session: CurrentSession;
  params: Params;
  body: Body;
  request: Request;
}

interface RouteOptions<Body> {
  /** Schema of a JSON body; a route without one takes no body or reads the stream itself. */
  body?: ZodType<Body>;
  /** Bytes of a JSON body; 1 MB unless told. */
  maxBody?: number;
  /** Also for people who were removed from the workspace not long ago, who then may do nothing but hand in. */
  former?: boolean;
}

const privateHeaders = { 'Cache-Control': 'private, no-store' };

/** An error as JSON: code, sentence in the person's language, field; unknown errors with an id that stands in the log. */
export async function errorResponse(error: unknown, locale?: string): Promise<Response> {
  const known = toAppError(error);
  const id = newId();
  if (known.code === 'INTERNAL' || known.code === 'UNAVAILABLE') {
    log.error({ id, err: known.cause ?? known }, 'request failed');
  }
  const body: ErrorBody = {
    error: {
      code: known.code,
      message: await errorMessage(locale ?? (await getLocale()), known),
      ...(known.field ? { field: known.field } : {}),
      ...(known.code === 'INTERNAL' ? { id } : {}),
    },
  };
  return Response.json(body, { status: errorStatus[known.code], headers: privateHeaders });
}

/** A JSON body, checked. Throws VALIDATION with the path of the field, TOO_LARGE beyond `limit` bytes. */
export async function readJson<Body>(request: Request, schema: ZodType<Body>, limit: number): Promise<Body> {
  if (!request.headers.get('content-type')?.startsWith('application/json'))
    throw new AppError('VALIDATION', { key: 'json' });
  const text = (await readBody(request, limit)).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new AppError('VALIDATION', { key: 'json' });
  }
  z.config({ customError: zodErrorMap });
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('VALIDATION', { field: issue?.path.join('.'), key: issue?.message });
}

/** What a handler gives becomes JSON, a Response passes through as it is, an error goes through the one mapper. */
function answering(work: (request: Request, params: Params) => Promise<unknown>) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      const result = await work(request, await context.params);
      return result instanceof Response ? result : Response.json(result ?? {}, { headers: privateHeaders });
    } catch (error) {
      return errorResponse(error);
    }
  };
}

async function signedIn(request: Request) {
  const session = await currentSession();
  if (!session) throw new AppError('UNAUTHENTICATED');
  if (request.method !== 'GET') refuseForeignOrigin(request.headers);
  const { user } = session;
  return { session, person: { userId: user.id, name: user.name, email: user.email, locale: user.locale } };
}

/**
 * A route handler inside a workspace, with the same chain as an action: session, origin, permission, limits, one mapper
 * of errors. What the handler returns becomes JSON; a Response passes through as it is.
 */
export function workspaceRoute<Body = undefined>(
  permission: WorkspacePermission,
  options: RouteOptions<Body>,
  handle: (args: RouteArguments<Body>) => Promise<unknown>,
) {
  return answering(async (request, params) => {
    const { session, person } = await signedIn(request);
    const where = { organization: params.organization ?? '', workspace: params.workspace ?? '' };
    const member = await findTenantContext(person, where);
    const ctx = member ?? (options.former ? await findFormerContext(person, where) : null);
    if (!ctx) throw new AppError('NOT_FOUND');
    if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
    const body = (
      options.body ? await readJson(request, options.body, options.maxBody ?? 1_000_000) : undefined
    ) as Body;
    return handle({ ctx, session, params, body, request });
  });
}

/** A route handler for everybody who is signed in, about their own things. */
export function userRoute(handle: (args: { session: CurrentSession; request: Request }) => Promise<unknown>) {
  return answering(async (request) => handle({ session: (await signedIn(request)).session, request }));
}

/** A route handler of an organization, by the same rules; it reads its body itself. */
export function organizationRoute(
  permission: OrganizationPermission,
  handle: (args: { ctx: OrganizationContext; params: Params; request: Request }) => Promise<unknown>,
) {
  return answering(async (request, params) => {
    const { person } = await signedIn(request);
    const ctx = await findOrganizationContext(person, params.organization ?? '');
    if (!ctx) throw new AppError('NOT_FOUND');
    if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
    return handle({ ctx, params, request });
  });
}

/** A route handler that anybody may call: links without an account. It checks its own limits. */
export function publicRoute(handle: (args: { params: Params; request: Request }) => Promise<unknown>) {
  return answering(async (request, params) => {
    if (request.method !== 'GET') refuseForeignOrigin(request.headers);
    return handle({ params, request });
  });
}
