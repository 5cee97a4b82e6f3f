import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { createRound } from '@/lib/collection/create-round';
import { deleteRound } from '@/lib/collection/delete-round';
import { getRound } from '@/lib/collection/get-round';
import { toAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { listEntries } from '@/lib/touchpoints/lists/list-entries';
import {
  activityOf,
  failureOf,
  makeTouchpoint,
  rawTouchpoint,
} from '@/lib/touchpoints/testing/make-touchpoints';
import { listTrash } from './list-trash';
import { purgeFromTrash } from './purge-from-trash';
import { restoreFromTrash } from './restore-from-trash';

const inTrash = async (ctx: TenantContext) =>
  (await listTrash(ctx)).map(({ kind, name }) => `${kind} ${name}`).sort();

async function deleted(ctx: TenantContext) {
  const touchpoint = await makeTouchpoint(ctx, 'Window');
  const channel = await createListEntry(ctx, 'channel', { name: 'Street', medium: 'offline' });
  const round = await createRound(ctx, { name: 'Autumn' });
  await deleteTouchpoints(ctx, { ids: [touchpoint.id] });
  await deleteListEntry(ctx, 'channel', channel.id);
  await deleteRound(ctx, { id: round.id });
  return { touchpoint, channel, round };
}

describe('the trash', () => {
  it('shows what was deleted, of every kind, by whom and until when', async () => {
    const { ctx } = await makeWorkspace();
    await deleted(ctx);
    expect(await inTrash(ctx)).toEqual(['channel Street', 'collectionRound Autumn', 'touchpoint Window']);
    const [entry] = await listTrash(ctx);
    expect(entry?.deletedBy).toBe(ctx.person.name);
    expect(Date.parse(entry?.purgedAt ?? '') - Date.parse(entry?.deletedAt ?? '')).toBe(
      30 * 24 * 60 * 60 * 1000,
    );
  });

  it('gives all of it back, and says so in the activity', async () => {
    const { ctx } = await makeWorkspace();
    const { touchpoint, channel, round } = await deleted(ctx);
    const items = [
      { kind: 'touchpoint' as const, id: touchpoint.id },
      { kind: 'channel' as const, id: channel.id },
      { kind: 'collectionRound' as const, id: round.id },
    ];
    expect(await restoreFromTrash(ctx, { items })).toEqual({ restored: 3 });
    expect(await inTrash(ctx)).toEqual([]);
    expect((await rawTouchpoint(ctx, touchpoint.id))?.deletedAt).toBeNull();
    expect((await getRound(ctx, round.id)).name).toBe('Autumn');
    const actions = (await activityOf(ctx)).map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['touchpoint.restore', 'channel.restore', 'collectionRound.restore']),
    );
  });

  it('asks for another name where the former one was given away', async () => {
    const { ctx } = await makeWorkspace();
    const { channel } = await deleted(ctx);
    await createListEntry(ctx, 'channel', { name: 'Street', medium: 'offline' });
    const items = [{ kind: 'channel' as const, id: channel.id }];
    const refused = restoreFromTrash(ctx, { items }).catch((error: unknown) =>
      Promise.reject(toAppError(error)),
    );
    await expect(refused).rejects.toMatchObject({ code: 'CONFLICT', key: 'nameTaken' });
    await restoreFromTrash(ctx, { items, name: 'Old street' });
    const names = (await listEntries(ctx, 'channel')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Street', 'Old street']));
  });

  it('lets go for good only of what lies in it', async () => {
    const { ctx } = await makeWorkspace();
    const { touchpoint, channel, round } = await deleted(ctx);
    const standing = await createListEntry(ctx, 'unit', { name: 'Service' });
    expect(await failureOf(purgeFromTrash(ctx, { items: [{ kind: 'unit', id: standing.id }] }))).toEqual({
      code: 'NOT_FOUND',
    });
    await purgeFromTrash(ctx, {
      items: [
        { kind: 'touchpoint', id: touchpoint.id },
        { kind: 'channel', id: channel.id },
        { kind: 'collectionRound', id: round.id },
      ],
    });
    expect(await inTrash(ctx)).toEqual([]);
    expect(await rawTouchpoint(ctx, touchpoint.id)).toBeUndefined();
    expect((await listEntries(ctx, 'unit')).map(({ name }) => name)).toEqual(['Service']);
  });

  it('lets a brand go together with what belongs to it', async () => {
    const { ctx } = await makeWorkspace();
    const brand = await createListEntry(ctx, 'brand', { name: 'Theirs', kind: 'competitor' });
    const object = await createListEntry(ctx, 'object', { name: 'Shop', kind: 'place', brandId: brand.id });
    await deleteListEntry(ctx, 'object', object.id);
    await deleteListEntry(ctx, 'brand', brand.id);
    const items = [
      { kind: 'brand' as const, id: brand.id },
      { kind: 'object' as const, id: object.id },
    ];
    await purgeFromTrash(ctx, { items });
    expect(await inTrash(ctx)).toEqual([]);
  });

  it('gives back and lets go of all that was asked for, or of nothing', async () => {
    const { ctx } = await makeWorkspace();
    const { touchpoint, channel } = await deleted(ctx);
    const before = await inTrash(ctx);
    const items = [
      { kind: 'touchpoint' as const, id: touchpoint.id },
      { kind: 'channel' as const, id: channel.id },
      { kind: 'unit' as const, id: newId() },
    ];
    expect(await failureOf(restoreFromTrash(ctx, { items }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failureOf(purgeFromTrash(ctx, { items }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await inTrash(ctx)).toEqual(before);
  });

  it('of another tenant does not exist', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const { channel, round, touchpoint } = await deleted(other.ctx);
    for (const item of [
      { kind: 'channel' as const, id: channel.id },
      { kind: 'collectionRound' as const, id: round.id },
      { kind: 'touchpoint' as const, id: touchpoint.id },
    ]) {
      expect(await failureOf(restoreFromTrash(ctx, { items: [item] }))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await failureOf(purgeFromTrash(ctx, { items: [item] }))).toMatchObject({ code: 'NOT_FOUND' });
      expect(await failureOf(restoreFromTrash(ctx, { items: [{ ...item, id: newId() }] }))).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await inTrash(ctx)).toEqual([]);
    expect(await inTrash(other.ctx)).toHaveLength(3);
  });

  it('is not for readers', async () => {
    const { ctx, as } = await makeWorkspace();
    const { channel } = await deleted(ctx);
    const items = [{ kind: 'channel' as const, id: channel.id }];
    const viewer = await as('viewer');
    expect(await failureOf(listTrash(viewer))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(restoreFromTrash(viewer, { items }))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(purgeFromTrash(viewer, { items }))).toEqual({ code: 'FORBIDDEN' });
  });

  it('wants to be told what', async () => {
    const { ctx } = await makeWorkspace();
    expect(await failureOf(restoreFromTrash(ctx, { items: [] }))).toMatchObject({
      code: 'VALIDATION',
      field: 'items',
    });
    expect(await failureOf(purgeFromTrash(ctx, { items: [] }))).toMatchObject({
      code: 'VALIDATION',
      field: 'items',
    });
  });
});
