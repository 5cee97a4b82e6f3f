import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { runOnMap } from './apply-map-operations';
import type { Operation, SentOperation } from './core/types';
import { updateHeaderSchema, type UpdateHeaderInput } from './input';
import { lockMap } from './lock-map';
import { sentOperationsSchema } from './operation-schema';

/**
 * Gives fields of a map's head new values, as operations of its log, so that open pages follow. Throws NOT_FOUND (also at a
 * field that names something that is not here), VALIDATION, CONFLICT `mapArchived`.
 */
export async function updateMapHeader(ctx: TenantContext, input: UpdateHeaderInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', async (w) => {
    const { id, fields } = parseInput(updateHeaderSchema, input);
    const row = await lockMap(ctx, w, id);
    if (row.archivedAt) throw new AppError('CONFLICT', { key: 'mapArchived' });
    const clientId = newId();
    const wanted = Object.entries(fields).map(([field, value]) => ({
      id: newId(),
      clientId,
      // What is there by now was seen: it is read in the same transaction.
      operation: { type: 'set', kind: 'header', id, field, value, base: row.sequence } as Operation,
    }));
    const sent: SentOperation[] = parseInput(sentOperationsSchema, wanted);
    const refused = (await runOnMap(ctx, w, row, sent)).find(({ outcome }) => outcome !== 'applied');
    if (refused?.operation.type === 'set') {
      throw new AppError(refused.reason === 'circle' ? 'VALIDATION' : 'NOT_FOUND', {
        field: refused.operation.field,
      });
    }
  });
}
