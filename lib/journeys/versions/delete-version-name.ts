import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { versionIdSchema, type VersionIdInput } from './input';
import { setVersionLabel } from './name-version';

/** Takes the name of a version away; it is thinned out like others then. Throws NOT_FOUND. */
export async function deleteVersionName(ctx: TenantContext, input: VersionIdInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', (w) =>
    setVersionLabel(ctx, w, { ...parseInput(versionIdSchema, input), label: null }),
  );
}
