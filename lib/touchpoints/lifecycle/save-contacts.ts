import 'server-only';
import { and, eq } from 'drizzle-orm';
import { contactVolumes } from '@/db/schema/lifecycle';
import { periods } from '@/db/schema/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { tellTouchpoints } from '../tell-touchpoints';
import { lockTouchpoints } from '../update-touchpoints';
import { saveContactsSchema, type SaveContactsInput } from './input';

/** Types in how many contacts a touchpoint had in a period, or takes that back. Throws NOT_FOUND with the field. */
export async function saveContacts(ctx: TenantContext, input: SaveContactsInput): Promise<void> {
  await withTenant.write(ctx, 'touchpoint:write', async (w) => {
    const { touchpointId, periodId, contacts } = parseInput(saveContactsSchema, input);
    const row = (await lockTouchpoints(w.tx, ctx, [touchpointId])).get(touchpointId);
    const [period] = await w.tx
      .select({ startsOn: periods.startsOn, endsOn: periods.endsOn })
      .from(periods)
      .where(own(ctx, periods, periodId));
    if (!row || !period) throw new AppError('NOT_FOUND', { field: row ? 'periodId' : 'touchpointId' });
    const key = and(
      eq(contactVolumes.workspaceId, ctx.workspace.id),
      eq(contactVolumes.touchpointId, touchpointId),
      eq(contactVolumes.periodId, periodId),
    );
    const [before] = await w.tx.select().from(contactVolumes).where(key);
    const author = await w.personId();
    if (contacts === null) await w.tx.delete(contactVolumes).where(key);
    else {
      await w.tx
        .insert(contactVolumes)
        .values({
          workspaceId: ctx.workspace.id,
          touchpointId,
          periodId,
          contacts,
          createdBy: author,
          updatedBy: author,
        })
        .onConflictDoUpdate({
          target: [contactVolumes.workspaceId, contactVolumes.touchpointId, contactVolumes.periodId],
          set: { contacts, updatedAt: new Date(), updatedBy: author },
        });
    }
    w.record({
      action: 'touchpoint.volume',
      subject: { type: 'touchpoint', id: touchpointId, label: row.name },
      before: { period: null, contacts: before?.contacts ?? null },
      after: { period: `${period.startsOn} – ${period.endsOn}`, contacts },
    });
    tellTouchpoints(w, [touchpointId], 'update');
  });
}
