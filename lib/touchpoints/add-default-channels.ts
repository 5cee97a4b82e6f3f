import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { addDefaultChannelsSchema, type AddDefaultChannelsInput } from './input';
import { lockWorkspace } from './lock-workspace';
import { makeChannels, wantedDefaults } from './make-channels';

/** Adds usual channels to the workspace's list, in the language of its content; gives the ones that were missing. */
export async function addDefaultChannels(
  ctx: TenantContext,
  input: AddDefaultChannelsInput,
): Promise<{ created: { id: string; name: string }[] }> {
  return withTenant.write(ctx, 'channel:write', async (w) => {
    const { ids } = parseInput(addDefaultChannelsSchema, input);
    await lockWorkspace(ctx, w, 'names');
    const { created } = await makeChannels(ctx, w, wantedDefaults(ctx, new Set(ids)));
    return { created };
  });
}
