import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { toAppError } from '@/lib/errors';
import { getFile } from './get-file';

/**
 * The brand's logo as a `data:` address, for pages that are read where the brand's files are not. Null without one, and
 * where it was replaced or lost: the name then stands alone.
 */
export async function readLogo(ctx: TenantContext): Promise<string | null> {
  if (!ctx.workspace.logoFileId) return null;
  try {
    const { contentType, open } = await getFile(ctx, ctx.workspace.logoFileId);
    const file = await open();
    if (!file) return null;
    const bytes = await new Response(file.stream).arrayBuffer();
    return `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    if (toAppError(error).code === 'NOT_FOUND') return null;
    throw error;
  }
}
