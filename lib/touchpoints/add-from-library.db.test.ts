import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import { systemContext } from '@/lib/auth/make-context';
import { addDefaultChannels } from './add-default-channels';
import { addFromLibrary } from './add-from-library';
import { deleteTouchpoints } from './delete-touchpoints';
import { getInventory } from './get-inventory';
import { getTouchpoint } from './get-touchpoint';
import { allLibraries } from './libraries/all-libraries';
import { createListEntry } from './lists/create-list-entry';
import { failureOf } from './testing/make-touchpoints';

const retail = allLibraries.find(({ id }) => id === 'retail');
const withStandard = retail?.entries.find(({ standard }) => standard);

describe('adding from a library', () => {
  it('makes the entries with their channels and standards in the language of the content', async () => {
    const made = await makeWorkspace();
    await gateDb()
      .update(workspaces)
      .set({ contentLocale: 'pl' })
      .where(eq(workspaces.id, made.ctx.workspace.id));
    const ctx = await systemContext(made.ctx.workspace.id);
    const result = await addFromLibrary(ctx, {
      libraryId: 'retail',
      entryIds: ['website', withStandard?.id ?? ''],
      presence: 'proposed',
    });
    expect(result.rows.map(({ name, presence }) => [name, presence])).toEqual(
      retail?.entries
        .filter(({ id }) => id === 'website' || id === withStandard?.id)
        .map(({ name }) => [name.pl, 'proposed']),
    );
    expect(result.channels.map(({ name }) => name)).toContain('Strona internetowa');
    const row = result.rows.find(({ name }) => name === withStandard?.name.pl);
    expect((await getTouchpoint(ctx, row?.id ?? '')).standards).toMatchObject([
      {
        metric: withStandard?.standard?.metric.pl,
        target: withStandard?.standard?.target,
        state: 'not-measured',
      },
    ]);
    expect(result.standards).toBe(1);
  });

  it('leaves out what is there already, and says so; what lies in the trash may come again', async () => {
    const { ctx } = await makeWorkspace();
    const { rows } = await addFromLibrary(ctx, { libraryId: 'retail', entryIds: ['website'] });
    const again = await addFromLibrary(ctx, {
      libraryId: 'retail',
      entryIds: ['website', 'directory-listings'],
    });
    expect(again.skipped).toEqual([{ entryId: 'website', touchpointId: rows[0]?.id, name: 'Website' }]);
    expect(again.rows).toHaveLength(1);
    await deleteTouchpoints(ctx, { ids: [rows[0]?.id ?? ''] });
    expect((await addFromLibrary(ctx, { libraryId: 'retail', entryIds: ['website'] })).rows).toHaveLength(1);
  });

  it('takes a channel that has the name already instead of making another', async () => {
    const { ctx } = await makeWorkspace();
    const mine = await createListEntry(ctx, 'channel', { name: 'WEBSITE', medium: 'online' });
    const { rows, channels } = await addFromLibrary(ctx, { libraryId: 'retail', entryIds: ['website'] });
    expect(channels).toEqual([]);
    expect(rows[0]?.channelId).toBe(mine.id);
  });

  it('brings every library whole, once, also when two do it at the same time', async () => {
    const { ctx } = await makeWorkspace();
    await Promise.all([1, 2].map(() => addFromLibrary(ctx, { libraryId: 'retail' })));
    expect((await getInventory(ctx)).rows).toHaveLength(retail?.entries.length ?? 0);
    for (const { id, entries } of allLibraries) {
      const { rows, skipped } = await addFromLibrary(ctx, { libraryId: id });
      expect([id, rows.length + skipped.length]).toEqual([id, entries.length]);
    }
    const inventory = await getInventory(ctx);
    expect(inventory.rows.every(({ channelId }) => channelId)).toBe(true);
  });

  it('knows no other libraries and entries', async () => {
    const { ctx } = await makeWorkspace();
    expect(await failureOf(addFromLibrary(ctx, { libraryId: 'zoo' }))).toEqual({
      code: 'NOT_FOUND',
      field: 'libraryId',
    });
    expect(await failureOf(addFromLibrary(ctx, { libraryId: 'retail', entryIds: ['lion'] }))).toEqual({
      code: 'NOT_FOUND',
      field: 'entryIds',
    });
  });
});

it('adds usual channels once', async () => {
  const { ctx } = await makeWorkspace();
  expect((await addDefaultChannels(ctx, { ids: ['phone', 'app'] })).created.map(({ name }) => name)).toEqual([
    'App',
    'Phone',
  ]);
  expect(
    (await addDefaultChannels(ctx, { ids: ['phone', 'email'] })).created.map(({ name }) => name),
  ).toEqual(['E-mail']);
});
