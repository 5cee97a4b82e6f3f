import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditSnapshots } from '@/db/schema/audit-cycles';
import { auditRatings } from '@/db/schema/audit-visits';
import { makeWorkspace } from '@/db/testing/factories';
import { workspaceSettings } from '@/db/values/settings';
import { updateWorkspaceSettings } from '@/lib/accounts/workspace-settings';
import { createAction } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import { closeCycle, reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { saveDraft } from '@/lib/audits/forms/save-draft';
import { createForm } from '@/lib/audits/forms/create-form';
import { archiveForm } from '@/lib/audits/forms/archive-form';
import { getForm } from '@/lib/audits/forms/get-form';
import { publishForm } from '@/lib/audits/forms/publish-form';
import { listForms } from '@/lib/audits/forms/list-forms';
import { getResults } from '@/lib/audits/results/get-results';
import { makeClosed, makeParts, makeReviewed } from '@/lib/audits/testing/make-cycle';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import { withTenant } from '@/lib/auth/tenant';
import { rebuildRollUps } from '@/lib/ratings/rebuild-roll-ups';
import { pick } from '@/lib/utils/pick';
import { bringIn } from '@/lib/ratings/testing/survey';
import { archiveTouchpoints } from '@/lib/touchpoints/archive-touchpoints';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { archiveListEntry } from '@/lib/touchpoints/lists/archive-list-entry';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { updateListEntry } from '@/lib/touchpoints/lists/update-list-entry';
import { moveTouchpoints } from '@/lib/touchpoints/move-touchpoints';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { purgeTrash } from '@/lib/touchpoints/purge-trash';
import { makeTouchpoints } from '@/lib/touchpoints/testing/make-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';

/** Every byte that the page of a closed cycle is made of, and what is stored of it: pages are told from memory. */
async function toldBy(ctx: TenantContext, id: string): Promise<string> {
  const results = await getResults(ctx, id);
  if (results.kind !== 'told') throw new Error(`The results are ${results.kind}.`);
  const stored = await withTenant.read(ctx, 'audit:read', (tx) =>
    tx
      .select()
      .from(auditSnapshots)
      .where(and(eq(auditSnapshots.workspaceId, ctx.workspace.id), eq(auditSnapshots.cycleId, id))),
  );
  return JSON.stringify([results, stored]);
}

/** Two quarters of one place, a competitor beside it: the second one is the cycle whose figures must stay. */
async function twoQuarters() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const parts = await makeParts(made.ctx, auditors);
  const { ctx, userId, slugs } = made;
  const channel = await createListEntry(ctx, 'channel', { name: 'Street', medium: 'offline' });
  const [extra] = await makeTouchpoints(ctx, ['Window']);
  const touchpointIds = [...parts.touchpointIds, extra?.id ?? ''];
  const [shop = '', till = '', window = ''] = touchpointIds;
  await updateTouchpoints(ctx, { ids: [shop], patch: { channelId: channel.id } });
  const place = await createListEntry(ctx, 'object', {
    kind: 'place',
    name: 'Main Street',
    brandId: parts.brandId,
  });
  const input = { ...parts.input, touchpointIds, objectIds: [place.id] };
  const first = await makeClosed(ctx, { ...input, name: 'Spring' }, parts.people, [
    { [shop]: 5, [till]: 3, [window]: 9 },
    { [shop]: 6, [till]: 2, [window]: 8 },
  ]);
  const summer = { ...input, name: 'Summer', quarterStart: '2026-07-01' };
  const id = await makeClosed(ctx, summer, parts.people, [
    { [shop]: 7.5, [till]: 3.5, [window]: 8 },
    { [shop]: 8, [till]: 4, [window]: 8 },
  ]);
  return { ...made, ...parts, auditors, channel, place, shop, till, window, input, first, id, userId, slugs };
}

describe('what a closed cycle told', () => {
  it('stays the same to the byte, whatever is done afterwards', async () => {
    const world = await twoQuarters();
    const { ctx, id, first, shop, till, window, people, input, brandId, rivalId, channel, place } = world;
    const told = await toldBy(ctx, id);
    const steps: [what: string, run: () => Promise<unknown>][] = [
      ['a touchpoint renamed', () => updateTouchpoints(ctx, { ids: [shop], patch: { name: 'Store' } })],
      ['moved to another phase', () => updateTouchpoints(ctx, { ids: [shop], patch: { phase: 'after' } })],
      ['put under another', () => moveTouchpoints(ctx, { ids: [window], parentId: shop, afterId: null })],
      ['a brand renamed', () => updateListEntry(ctx, 'brand', brandId, { kind: 'own', name: 'New name' })],
      [
        'a competitor made a leader',
        () => updateListEntry(ctx, 'brand', rivalId, { kind: 'leader', name: 'Rival' }),
      ],
      [
        'a channel renamed',
        () => updateListEntry(ctx, 'channel', channel.id, { name: 'Road', medium: 'offline' }),
      ],
      [
        'a place renamed',
        () => updateListEntry(ctx, 'object', place.id, { kind: 'place', name: 'High Street', brandId }),
      ],
      ['a channel archived', () => archiveListEntry(ctx, 'channel', channel.id, true)],
      [
        'thresholds moved',
        () =>
          updateWorkspaceSettings(ctx, { ...pick(ctx.workspace, workspaceSettings), wowFrom: 9, okFrom: 6 }),
      ],
      ['customers’ answers imported', () => bringIn(ctx, ['1,1,young,f,1,2,3,4'])],
      ['figures rebuilt', () => rebuildRollUps(ctx)],
      [
        'an action added and done',
        async () => {
          const action = { title: 'Paint', ownerId: null, dueOn: null, state: 'planned' as const };
          const made = await createAction(ctx, { ...action, touchpointIds: [till], cycleId: id });
          await setActionState(ctx, { id: made.id, state: 'done' });
        },
      ],
      [
        'the former cycle reopened and scored anew',
        async () => {
          await reopenCycle(ctx, { id: first, reason: 'A visit was missing.' });
          await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
            tx.update(auditRatings).set({ score: 1 }).where(eq(auditRatings.workspaceId, ctx.workspace.id)),
          );
          await closeCycle(ctx, { id: first });
        },
      ],
      [
        'the same quarter scored by another cycle',
        () =>
          makeClosed(ctx, { ...input, name: 'Summer, again', quarterStart: '2026-07-01' }, people, [
            { [shop]: 1, [till]: 1, [window]: 1 },
          ]),
      ],
      [
        'another cycle in review',
        () =>
          makeReviewed(ctx, { ...input, name: 'Autumn', quarterStart: '2026-10-01' }, people, [
            { [shop]: 2, [till]: 2, [window]: 2 },
          ]),
      ],
      [
        'its form changed',
        async () => {
          const [form] = await listForms(ctx);
          const { revision } = await getForm(ctx, form?.id ?? '');
          await saveDraft(ctx, {
            id: form?.id ?? '',
            revision,
            name: 'Another form',
            description: '',
            step: 1,
            askQualities: true,
            askExpected: false,
            evidenceRule: 'none',
            evidenceBelow: 3,
            evidenceAbove: 9,
            criteria: [{ question: 'Is it clean?' }],
          });
          await publishForm(ctx, { id: form?.id ?? '' });
          await archiveForm(ctx, { id: form?.id ?? '', archived: true });
          await createForm(ctx, { name: 'Blank' });
        },
      ],
      ['touchpoints archived', () => archiveTouchpoints(ctx, { ids: [shop] })],
      ['merged', () => mergeTouchpoints(ctx, { keepId: till, mergeIds: [window] })],
      ['in the trash', () => deleteTouchpoints(ctx, { ids: [till] })],
      ['gone for good', () => purgeTouchpoints(ctx, { ids: [till] })],
      [
        'brands, places and channels in the trash',
        async () => {
          await deleteListEntry(ctx, 'object', place.id);
          await deleteListEntry(ctx, 'brand', rivalId);
          await deleteListEntry(ctx, 'brand', brandId);
          await deleteListEntry(ctx, 'channel', channel.id);
        },
      ],
      ['the trash emptied', () => purgeTrash(ctx, new Date(Date.now() + 40 * 24 * 60 * 60 * 1000))],
    ];
    for (const [what, run] of steps) {
      await run();
      const now = await findTenantContext(
        { userId: world.userId, name: 'Ada', email: '', locale: 'en' },
        world.slugs,
      );
      expect(await toldBy(now ?? ctx, id), what).toBe(told);
    }
  });
});
