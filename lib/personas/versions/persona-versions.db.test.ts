import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { personaVersions } from '@/db/schema/personas';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { uploadPhoto } from '@/lib/files/upload-photo';
import { newId } from '@/lib/ids';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { createPersona } from '../create-persona';
import { editPersona } from '../edit-persona';
import { getPersona } from '../get-persona';
import { comparePersonaVersion } from './compare-persona-version';
import { countChanges } from './diff-portraits';
import { listPersonaVersions } from './list-persona-versions';
import { namePersonaVersion } from './name-persona-version';
import { restorePersonaVersion } from './restore-persona-version';
import { savePersonaVersion } from './save-persona-version';

ownDataFolder();

const minute = 60_000;
const day = 24 * 60 * minute;

const make = async (ctx: TenantContext) =>
  (await createPersona(ctx, { name: 'Olga Larsen', frame: 'short' })).id;
const say = (ctx: TenantContext, id: string, quote: string) =>
  editPersona(ctx, { id, edits: [{ op: 'about', patch: { quote } }] });
const list = async (ctx: TenantContext, personaId: string) =>
  (await listPersonaVersions(ctx, { personaId })).versions;
const quoteOf = async (ctx: TenantContext, id: string) => (await getPersona(ctx, id)).about.quote;

/** Puts all versions so far back in time. */
const age = (ctx: TenantContext, milliseconds: number) =>
  withTenant.write(ctx, 'persona:write', ({ tx }) =>
    tx
      .update(personaVersions)
      .set({
        at: sql`${personaVersions.at} - interval '1 millisecond' * ${milliseconds}` as unknown as Date,
      })
      .where(and(eq(personaVersions.workspaceId, ctx.workspace.id))),
  );

describe('versions of a persona are kept', () => {
  it('before the first change, and before one that comes an hour later, with their authors', async () => {
    const { ctx, as } = await makeWorkspace();
    const id = await make(ctx);
    expect(await list(ctx, id)).toEqual([]);
    await say(ctx, id, 'First');
    await say(ctx, id, 'Second');
    expect(await list(ctx, id)).toMatchObject([{ reason: 'begin', label: null, authors: [ctx.person.name] }]);
    const other = await as('editor');
    await age(ctx, 61 * minute);
    await say(other, id, 'Third');
    await say(other, id, 'Fourth');
    const versions = await list(ctx, id);
    expect(versions.map(({ reason }) => reason)).toEqual(['hour', 'begin']);
    const { diff } = await comparePersonaVersion(ctx, { personaId: id, versionId: versions[0]?.id ?? '' });
    expect(diff.about).toEqual([{ field: 'quote', before: 'Second', after: 'Fourth' }]);
  });

  it('with a name when asked for, one for each state', async () => {
    const { ctx } = await makeWorkspace();
    const id = await make(ctx);
    const one = await savePersonaVersion(ctx, { personaId: id, label: 'Agreed' });
    expect(await savePersonaVersion(ctx, { personaId: id, label: 'Agreed' })).toEqual(one);
    const two = await savePersonaVersion(ctx, { personaId: id, label: 'Printed' });
    expect(two.id).not.toBe(one.id);
    await namePersonaVersion(ctx, { personaId: id, versionId: one.id, label: null });
    expect((await list(ctx, id)).map(({ label }) => label)).toEqual(['Printed', null]);
    expect(await activityOf(ctx)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'persona.nameVersion' }),
        expect.objectContaining({ action: 'persona.unnameVersion' }),
      ]),
    );
  });

  it('all for thirty days, then the last of each day, named ones for ever', async () => {
    const { ctx } = await makeWorkspace();
    const id = await make(ctx);
    await savePersonaVersion(ctx, { personaId: id, label: 'For ever' });
    for (const quote of ['a', 'b', 'c']) {
      await say(ctx, id, quote);
      const { id: versionId } = await savePersonaVersion(ctx, { personaId: id, label: quote });
      await namePersonaVersion(ctx, { personaId: id, versionId, label: null });
    }
    expect(await list(ctx, id)).toHaveLength(4);
    await age(ctx, 31 * day);
    await say(ctx, id, 'd');
    await say(ctx, id, 'e');
    const kept = await list(ctx, id);
    expect(kept.map(({ reason, label }) => label ?? reason)).toEqual(['hour', 'asked', 'For ever']);
  });

  it('fifty a page', async () => {
    const { ctx } = await makeWorkspace();
    const id = await make(ctx);
    for (let at = 0; at < 52; at += 1) await savePersonaVersion(ctx, { personaId: id, label: `v${at}` });
    const first = await listPersonaVersions(ctx, { personaId: id });
    expect(first.versions).toHaveLength(50);
    const second = await listPersonaVersions(ctx, { personaId: id, before: first.next ?? undefined });
    expect(second.versions.map(({ label }) => label)).toEqual(['v1', 'v0']);
    expect(second.next).toBeNull();
  });
});

describe('a version comes back', () => {
  it('whole, with the persona kept as it was before', async () => {
    const { ctx } = await makeWorkspace();
    const id = await make(ctx);
    const channel = await createListEntry(ctx, 'channel', { name: 'Desk', medium: 'offline' });
    const { sections } = await getPersona(ctx, id);
    const goals = sections.find(({ kind }) => kind === 'goals')?.id ?? '';
    const channels = sections.find(({ kind }) => kind === 'channels')?.id ?? '';
    const line = newId();
    await editPersona(ctx, {
      id,
      edits: [
        { op: 'addStatements', sectionId: goals, afterId: null, statements: [{ id: line, text: 'Rest' }] },
        { op: 'prefer', channelId: channel.id, preference: { value: 8, measuredOn: null, source: '' } },
      ],
    });
    const then = await getPersona(ctx, id);
    const { id: versionId } = await savePersonaVersion(ctx, { personaId: id, label: 'Then' });
    await editPersona(ctx, {
      id,
      edits: [
        { op: 'about', patch: { name: 'Vera' } },
        { op: 'removeSection', id: goals },
        // Another section of channels, of which there may be one.
        { op: 'removeSection', id: channels },
        { op: 'addSection', id: newId(), kind: 'channels', afterId: null },
        { op: 'prefer', channelId: channel.id, preference: null },
      ],
    });
    const now = await getPersona(ctx, id);
    const left = await restorePersonaVersion(ctx, { personaId: id, versionId });
    expect(left).toEqual({ portrait: false, segment: null, channels: [] });
    const after = await getPersona(ctx, id);
    expect(after.about).toEqual(then.about);
    expect(after.preferences).toEqual(then.preferences);
    expect(after.sections.map(({ kind, statements }) => [kind, statements])).toEqual(
      then.sections.map(({ kind, statements }) => [kind, statements]),
    );
    const [safety] = await list(ctx, id);
    expect(safety).toMatchObject({ reason: 'before-restore' });
    await restorePersonaVersion(ctx, { personaId: id, versionId: safety?.id ?? '' });
    const back = await getPersona(ctx, id);
    expect(back.about).toEqual(now.about);
    expect(back.sections.map(({ kind, statements }) => [kind, statements])).toEqual(
      now.sections.map(({ kind, statements }) => [kind, statements]),
    );
  });

  it('without what is gone, which is told', async () => {
    const { ctx } = await makeWorkspace();
    const segment = await createListEntry(ctx, 'segment', { name: 'Skiers' });
    const channel = await createListEntry(ctx, 'channel', { name: 'Desk', medium: 'offline' });
    const { id } = await createPersona(ctx, { name: 'Olga', segmentId: segment.id, frame: 'short' });
    await editPersona(ctx, {
      id,
      edits: [
        { op: 'prefer', channelId: channel.id, preference: { value: 8, measuredOn: null, source: '' } },
      ],
    });
    const { id: versionId } = await savePersonaVersion(ctx, { personaId: id, label: 'Then' });
    await editPersona(ctx, { id, edits: [{ op: 'about', patch: { segmentId: null, quote: 'Now' } }] });
    await deleteListEntry(ctx, 'segment', segment.id);
    await deleteListEntry(ctx, 'channel', channel.id);
    expect(await restorePersonaVersion(ctx, { personaId: id, versionId })).toEqual({
      portrait: false,
      segment: 'Skiers',
      channels: ['Desk'],
    });
    const after = await getPersona(ctx, id);
    expect(after.about).toMatchObject({ segmentId: null, quote: '' });
    expect(after.preferences).toEqual([]);
  });

  it('with its picture, as long as that is kept', async () => {
    const { ctx } = await makeWorkspace();
    const id = await make(ctx);
    const upload = async (colour: string) => uploadPhoto(ctx, await makeImage({ colour }));
    const [{ fileId: first }, { fileId: second }] = [await upload('#ff0000'), await upload('#00ff00')];
    const show = (portraitFileId: string) =>
      editPersona(ctx, { id, edits: [{ op: 'about', patch: { portraitFileId } }] });
    await show(first);
    const { id: versionId } = await savePersonaVersion(ctx, { personaId: id, label: 'Red' });
    await show(second);
    expect(await restorePersonaVersion(ctx, { personaId: id, versionId })).toMatchObject({ portrait: false });
    expect((await getPersona(ctx, id)).about.portraitFileId).toBe(first);
  });

  it('only where somebody may write, of this persona, and does nothing where nothing differs', async () => {
    const { ctx, as } = await makeWorkspace();
    const id = await make(ctx);
    const other = await make(ctx);
    const { id: versionId } = await savePersonaVersion(ctx, { personaId: id, label: 'Then' });
    const wrong = restorePersonaVersion(ctx, { personaId: other, versionId });
    expect(await failureOf(wrong)).toMatchObject({ code: 'NOT_FOUND', field: 'versionId' });
    const reader = await as('viewer');
    expect(await failureOf(restorePersonaVersion(reader, { personaId: id, versionId }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    await restorePersonaVersion(ctx, { personaId: id, versionId });
    expect(await list(ctx, id)).toHaveLength(1);
    const { diff } = await comparePersonaVersion(reader, { personaId: id, versionId });
    expect(countChanges(diff)).toBe(0);
    await say(ctx, id, 'Words');
    expect(await quoteOf(ctx, id)).toBe('Words');
  });
});
