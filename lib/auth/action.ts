import 'server-only';
import { getLocale } from 'next-intl/server';
import { headers } from 'next/headers';
import { createSafeActionClient } from 'next-safe-action';
import { z } from 'zod';
import { AppError, toAppError, type ErrorBody } from '@/lib/errors';
import { errorMessage } from '@/lib/i18n/error-message';
import { zodErrorMap } from '@/lib/i18n/zod-error-map';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import type { TenantContext } from './context';
import { findOrganizationContext, findTenantContext } from './make-context';
import { refuseForeignOrigin } from './origin';
import type { OrganizationPermission, WorkspacePermission } from './permissions';
import { currentSession } from './session';
import { toldErrors } from './told-errors';

/** What a failed action gives back to its form. */
export type ActionError = ErrorBody['error'];

async function describe(error: unknown): Promise<ActionError> {
  const known = toAppError(error);
  const id = newId();
  if (known.code === 'INTERNAL' || known.code === 'UNAVAILABLE') {
    log.error({ id, err: known.cause ?? known }, 'action failed');
  }
  const message = await errorMessage(await getLocale(), known);
  return {
    code: known.code,
    message,
    ...(known.field ? { field: known.field, fieldErrors: { [known.field]: [message] } } : {}),
    ...(known.code === 'INTERNAL' ? { id } : {}),
  };
}

const client = createSafeActionClient({
  defaultValidationErrorsShape: 'flattened',
  handleServerError: describe,
}).use(async ({ next }) => {
  refuseForeignOrigin(await headers());
  // Validation messages are made while parsing, in the language of the person who typed.
  z.config({ customError: zodErrorMap });
  return next();
});

const slugs = z.object({ organization: z.string().min(1).max(80), workspace: z.string().min(1).max(80) });

async function signedIn() {
  const session = await currentSession();
  if (!session) throw new AppError('UNAUTHENTICATED');
  const { user } = session;
  return { session, person: { userId: user.id, name: user.name, email: user.email, locale: user.locale } };
}

/** Every action tells each message of its input under the path of its field: the usual shape loses what stands in lists. */
const telling = { handleValidationErrorsShape: async (errors: object) => toldErrors(errors) };

type Work<Context, Data> = (given: { ctx: Context }) => Promise<Data>;
type Signed = Awaited<ReturnType<typeof signedIn>>;

/** An action that anybody may call: sign in, sign up, one-time links. */
export const publicAction = () => ({
  inputSchema: <Schema extends z.ZodType>(schema: Schema) => client.inputSchema(schema, telling),
  /** The caller binds the token of a link, which is the whole of the rights. */
  bindToken: <Token extends z.ZodType>(token: Token) => {
    const own = client.bindArgsSchemas([token]);
    return { inputSchema: <Schema extends z.ZodType>(schema: Schema) => own.inputSchema(schema, telling) };
  },
});

/** An action of a signed-in person on their own account. */
export const userAction = () => {
  const own = client.use(async ({ next }) => next({ ctx: await signedIn() }));
  return {
    inputSchema: <Schema extends z.ZodType>(schema: Schema) => own.inputSchema(schema, telling),
    action: <Data>(work: Work<Signed, Data>) => own.action(work),
  };
};

/**
 * An action inside a workspace. The caller binds the slugs of the URL: `action.bind(null, { organization, workspace })`;
 * the context is made from them and the session, never from a form field.
 */
export const workspaceAction = (permission: WorkspacePermission) => {
  const own = client.bindArgsSchemas([slugs]).use(async ({ next, bindArgsClientInputs }) => {
    const { person, session } = await signedIn();
    const where = slugs.safeParse(bindArgsClientInputs[0]);
    const ctx = where.success ? await findTenantContext(person, where.data) : null;
    if (!ctx) throw new AppError('NOT_FOUND');
    if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
    return next({ ctx: { tenant: ctx, session } });
  });
  return {
    inputSchema: <Schema extends z.ZodType>(schema: Schema) => own.inputSchema(schema, telling),
    action: <Data>(work: Work<{ tenant: TenantContext; session: Signed['session'] }, Data>) =>
      own.action(work),
  };
};

/** An action on an organization; the caller binds its slug: `action.bind(null, { organization })`. */
export const organizationAction = (permission: OrganizationPermission) => {
  const own = client
    .bindArgsSchemas([slugs.pick({ organization: true })])
    .use(async ({ next, bindArgsClientInputs }) => {
      const { person, session } = await signedIn();
      const where = slugs.pick({ organization: true }).safeParse(bindArgsClientInputs[0]);
      const ctx = where.success ? await findOrganizationContext(person, where.data.organization) : null;
      if (!ctx) throw new AppError('NOT_FOUND');
      if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
      return next({ ctx: { organization: ctx, session } });
    });
  return {
    inputSchema: <Schema extends z.ZodType>(schema: Schema) => own.inputSchema(schema, telling),
  };
};
