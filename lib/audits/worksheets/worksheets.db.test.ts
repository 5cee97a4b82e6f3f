import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditVisits } from '@/db/schema/audit-visits';
import { withTenant } from '@/lib/auth/tenant';
import { createChain } from '@/lib/chains/create-chain';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { createGuest } from '../guests/create-guest';
import { saveRatings } from '../scoring/save-ratings';
import { makeOpenVisits } from '../testing/make-open-visits';
import { getWorksheets } from './get-worksheets';

const note = 'Seen through the window';

describe('a worksheet', () => {
  it('asks what the screen asks, and tells nothing that was answered', async () => {
    const { ctx, auditor, visitId, shop } = await makeOpenVisits();
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 3, note }] });
    const told = await getWorksheets(auditor, { visitId });
    expect(told.sheets.map(({ brand, lines }) => [brand, lines.map(({ name }) => name)])).toEqual([
      ['Own', ['Shop', 'Till']],
    ]);
    for (const words of [told, await getWorksheets(ctx, { visitId })]) {
      expect(JSON.stringify(words)).not.toMatch(/"score"|"given"|Seen through/);
    }
  });

  it('follows the chain that the visit walks through', async () => {
    const { ctx, visitId, shop, till } = await makeOpenVisits();
    const { id: chainId } = await createChain(ctx, { name: 'Way out', touchpointIds: [till, shop] });
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx.update(auditVisits).set({ chainId }).where(eq(auditVisits.id, visitId)),
    );
    const { sheets } = await getWorksheets(ctx, { visitId });
    expect(sheets[0]?.lines.map(({ name }) => name)).toEqual(['Till', 'Shop']);
  });

  it('is for whoever runs the cycle, all of them, and for auditors, their own', async () => {
    const { ctx, as, auditor, other, cycleId, visitId, brandId } = await makeOpenVisits();
    const guest = { cycleId, name: 'Olga', brandId, objectId: null, expiresOn: '2099-12-31' };
    await createGuest(ctx, guest);
    const { sheets } = await getWorksheets(ctx, { cycleId });
    expect(sheets.filter(({ isGuest }) => isGuest).map(({ auditor: name }) => name)).toEqual(['Olga']);
    expect(sheets).toHaveLength(3);
    expect(new Set(sheets.map(({ code }) => code)).size).toBe(3);
    expect((await getWorksheets(auditor, { cycleId })).sheets.map((sheet) => sheet.visitId)).toEqual([
      visitId,
    ]);
    for (const who of [other, await as('viewer')]) {
      expect(await failureOf(getWorksheets(who, { visitId }))).toEqual({ code: 'NOT_FOUND' });
    }
    expect(await failureOf(getWorksheets(await as('viewer'), { cycleId }))).toEqual({ code: 'NOT_FOUND' });
  });
});
