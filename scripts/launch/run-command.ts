import { plainError } from '@/db/embedded/plain-error.mjs';
import type { TenantContext } from '@/lib/auth/context';
import { beginLife, end } from './life.mjs';
import { reachApp } from './reach-app.mjs';
import { describe } from './report.mjs';

/** What went wrong as one sentence, in the words that the screens use. */
async function sentence(error: unknown): Promise<string> {
  const { toAppError } = await import('@/lib/errors');
  const { errorMessage } = await import('@/lib/i18n/error-message');
  const known = toAppError(error);
  return known.code === 'INTERNAL' ? describe(error) : errorMessage('en', known);
}

/** Runs a command against the database, closes what it opened, and ends: 0, or 1 with one sentence. */
export async function runCommand(main: () => Promise<void>): Promise<never> {
  beginLife();
  let code = 0;
  try {
    await reachApp();
    await main();
  } catch (error) {
    console.error(await sentence(error));
    code = 1;
  }
  const { closePools } = await import('@/db/client');
  await closePools();
  return end(code) as Promise<never>;
}

/** The workspace that two slugs name. */
export async function workspaceOf(slugs: {
  organization?: string | undefined;
  workspace?: string | undefined;
}): Promise<TenantContext> {
  const { organization, workspace } = slugs;
  if (!organization || !workspace) throw plainError('Say which brand: --organization o --workspace w');
  const { systemContextBySlugs } = await import('@/lib/auth/make-context');
  const ctx = await systemContextBySlugs({ organization, workspace });
  if (!ctx) throw plainError(`There is no brand ${workspace} in an organization ${organization}.`);
  return ctx;
}
