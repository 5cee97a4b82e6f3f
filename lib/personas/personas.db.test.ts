import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { files } from '@/db/schema/files';
import { workspaceMembers, workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import { withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { uploadPhoto } from '@/lib/files/upload-photo';
import { newId } from '@/lib/ids';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { deleteListEntry } from '@/lib/touchpoints/lists/delete-list-entry';
import { countUse } from '@/lib/touchpoints/lists/lists';
import { describeVerbs, type Verb } from '@/lib/touchpoints/testing/describe-verbs';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { purgeTrash } from '@/lib/touchpoints/purge-trash';
import { listTrash } from '@/lib/trash/list-trash';
import { purgeFromTrash } from '@/lib/trash/purge-from-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { archivePersona } from './archive-persona';
import { comparePersonas } from './compare-personas';
import { copyPersona } from './copy-persona';
import { createPersona } from './create-persona';
import { deletePersona } from './delete-persona';
import { duplicatePersona } from './duplicate-persona';
import { editPersona } from './edit-persona';
import { getPersona } from './get-persona';
import { listPersonaChoices } from './list-persona-choices';
import { listPersonas } from './list-personas';
import { restorePersona } from './restore-persona';
import { unarchivePersona } from './unarchive-persona';

ownDataFolder();

async function makeWorld(ctx: TenantContext) {
  const segment = await createListEntry(ctx, 'segment', { name: 'Skiers' });
  const channel = await createListEntry(ctx, 'channel', { name: 'Telephone line', medium: 'offline' });
  const { id } = await createPersona(ctx, { name: 'Olga Larsen', segmentId: segment.id, frame: 'short' });
  const gone = await createPersona(ctx, { name: 'Gone', frame: 'blank' });
  await deletePersona(ctx, { id: gone.id });
  const { sections } = await getPersona(ctx, id);
  const goals = sections.find(({ kind }) => kind === 'goals')?.id ?? '';
  const facts = sections.find(({ kind }) => kind === 'facts')?.id ?? '';
  const [first, second] = [newId(), newId()];
  await editPersona(ctx, {
    id,
    edits: [
      {
        op: 'addStatements',
        sectionId: goals,
        afterId: null,
        statements: [
          { id: first, text: 'Get there rested', evidence: 'researched' },
          { id: second, text: 'Not to queue', evidence: 'assumption' },
        ],
      },
      {
        op: 'prefer',
        channelId: channel.id,
        preference: { value: 7.5, measuredOn: '2026-10-05', source: '12 interviews' },
      },
    ],
  });
  return { id, gone: gone.id, segment: segment.id, channel: channel.id, goals, facts, first, second };
}
/** Another brand of the same organization, as the same person enters it. */
async function makeSister(ctx: TenantContext, userId: string): Promise<TenantContext> {
  const id = newId();
  const place = { organization: ctx.organization.slug, workspace: 'sister' };
  await gateDb()
    .insert(workspaces)
    .values({ id, organizationId: ctx.organization.id, slug: place.workspace, name: 'Sister' });
  await gateDb().insert(workspaceMembers).values({ workspaceId: id, userId, role: 'editor' });
  const { name, email } = ctx.person;
  const sister = await findTenantContext({ userId, name, email: email ?? '', locale: 'en' }, place);
  if (!sister) throw new Error('The other brand could not be entered.');
  return sister;
}
type World = Awaited<ReturnType<typeof makeWorld>>;

describe('a persona', () => {
  it('begins with the sections of a frame and keeps what is written into them', async () => {
    const { ctx } = await makeWorkspace();
    const { id, segment, channel } = await makeWorld(ctx);
    const persona = await getPersona(ctx, id);
    expect(persona).toMatchObject({
      about: { name: 'Olga Larsen', segmentId: segment, colour: '1', shape: 'circle' },
      archived: false,
      createdBy: ctx.person.name,
      preferences: [{ channelId: channel, value: 7.5, measuredOn: '2026-10-05', source: '12 interviews' }],
    });
    expect(
      persona.sections.map(({ kind, statements }) => [kind, statements.map(({ text }) => text)]),
    ).toEqual([
      ['facts', []],
      ['goals', ['Get there rested', 'Not to queue']],
      ['frustrations', []],
      ['channels', []],
    ]);
    expect(await listPersonas(ctx)).toMatchObject([
      {
        id,
        segment: 'Skiers',
        goals: ['Get there rested', 'Not to queue'],
        evidence: { researched: 1, assumption: 1, none: 0, partly: 0 },
      },
    ]);
  });

  it('gives each persona a mark of its own', async () => {
    const { ctx } = await makeWorkspace();
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) await createPersona(ctx, { name, frame: 'blank' });
    const marks = (await listPersonas(ctx)).map(({ about }) => `${about.colour} ${about.shape}`);
    expect(new Set(marks).size).toBe(6);
  });

  it('does edits in their order, all or none, and the same request once', async () => {
    const { ctx } = await makeWorkspace();
    const { id, goals, facts, first, second } = await makeWorld(ctx);
    const request = {
      id,
      mutationId: newId(),
      edits: [
        { op: 'moveStatement' as const, id: first, sectionId: goals, afterId: second },
        { op: 'moveStatement' as const, id: second, sectionId: facts, afterId: null },
        { op: 'moveSection' as const, id: goals, afterId: null },
        { op: 'removeSection' as const, id: facts },
      ],
    };
    const { persona } = await editPersona(ctx, request);
    expect(persona.sections.map(({ kind }) => kind)).toEqual(['goals', 'frustrations', 'channels']);
    expect(persona.sections[0]?.statements.map(({ text }) => text)).toEqual(['Get there rested']);
    expect(await editPersona(ctx, request)).toEqual(JSON.parse(JSON.stringify({ persona, conflicts: [] })));
    expect(await getPersona(ctx, id)).toEqual(persona);
    const half = editPersona(ctx, {
      id,
      edits: [
        { op: 'about', patch: { name: 'Half' } },
        { op: 'removeSection', id: facts },
      ],
    });
    expect(await failureOf(half)).toEqual({ code: 'NOT_FOUND', field: 'id' });
    expect((await getPersona(ctx, id)).about.name).toBe('Olga Larsen');
  });

  it('keeps the text of whoever was faster, and the other fields of both', async () => {
    const { ctx } = await makeWorkspace();
    const { id, first } = await makeWorld(ctx);
    const change = (text: string, evidence: 'partly' | 'none') =>
      editPersona(ctx, {
        id,
        edits: [
          { op: 'changeStatement', id: first, patch: { text }, expected: 'Get there rested' },
          { op: 'changeStatement', id: first, patch: { evidence } },
        ],
      });
    const [one, two] = await Promise.all([
      change('Arrive rested', 'partly'),
      change('Sleep on the way', 'partly'),
    ]);
    const conflicts = [...one.conflicts, ...two.conflicts];
    expect(conflicts).toHaveLength(1);
    const { sections } = await getPersona(ctx, id);
    const line = sections.flatMap(({ statements }) => statements).find((each) => each.id === first);
    expect(line).toMatchObject({ text: conflicts[0]?.theirs, evidence: 'partly' });
    expect(['Arrive rested', 'Sleep on the way']).toContain(line?.text);
  });

  it('is written at the same time by many without losing a line', async () => {
    const { ctx } = await makeWorkspace();
    const { id, goals } = await makeWorld(ctx);
    const texts = Array.from({ length: 8 }, (_, at) => `Line ${at}`);
    await Promise.all(
      texts.map((text) =>
        editPersona(ctx, {
          id,
          edits: [
            { op: 'addStatements', sectionId: goals, afterId: null, statements: [{ id: newId(), text }] },
          ],
        }),
      ),
    );
    const { sections } = await getPersona(ctx, id);
    const written = sections.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(written).toEqual(expect.arrayContaining(texts));
    expect(written).toHaveLength(10);
  });

  it('leaves alone what an edit does not name', async () => {
    const { ctx } = await makeWorkspace();
    const { id, first } = await makeWorld(ctx);
    const lineOf = async () =>
      (await getPersona(ctx, id)).sections
        .flatMap(({ statements }) => statements)
        .find((each) => each.id === first);
    const before = await lineOf();
    await editPersona(ctx, { id, edits: [{ op: 'changeStatement', id: first, patch: { source: 'Diary' } }] });
    expect(await lineOf()).toEqual({ ...before, source: 'Diary' });
    await editPersona(ctx, { id, edits: [{ op: 'about', patch: { quote: 'Time is money' } }] });
    expect((await getPersona(ctx, id)).about).toMatchObject({ name: 'Olga Larsen', quote: 'Time is money' });
  });

  it('says in the activity what was written', async () => {
    const { ctx } = await makeWorkspace();
    const { id, first } = await makeWorld(ctx);
    await editPersona(ctx, {
      id,
      edits: [{ op: 'changeStatement', id: first, patch: { text: 'Arrive rested' } }],
    });
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'persona.update',
      subjectLabel: 'Olga Larsen',
      before: { statements: ['Get there rested'] },
      after: { statements: ['Arrive rested'] },
    });
  });

  it('has copies of its own when duplicated', async () => {
    const { ctx } = await makeWorkspace();
    const { id, first } = await makeWorld(ctx);
    const copy = await duplicatePersona(ctx, { id, name: 'Vera' });
    await editPersona(ctx, {
      id,
      edits: [{ op: 'changeStatement', id: first, patch: { text: 'Arrive rested' } }],
    });
    const [theirs] = await comparePersonas(ctx, [copy.id, newId(), copy.id]);
    expect(theirs?.sections[1]?.statements.map(({ text }) => text)).toEqual([
      'Get there rested',
      'Not to queue',
    ]);
    expect(theirs?.preferences).toHaveLength(1);
    expect(theirs?.about.shape).not.toBe('circle');
  });

  it('is copied into another brand of the organization with words and channels, without people and picture', async () => {
    const { ctx, userId } = await makeWorkspace();
    const sister = await makeSister(ctx, userId);
    const { id } = await makeWorld(ctx);
    const there = await createListEntry(sister, 'channel', { name: 'TELEPHONE line', medium: 'offline' });
    const extra = await createListEntry(ctx, 'channel', { name: 'Fax', medium: 'offline' });
    const preference = { value: 1, measuredOn: null, source: '' };
    await editPersona(ctx, { id, edits: [{ op: 'prefer', channelId: extra.id, preference }] });
    const made = await copyPersona(ctx, sister, { id, target: sister.workspace.slug });
    expect(made.left).toBe(1);
    expect(await getPersona(sister, made.id)).toMatchObject({
      about: { name: 'Olga Larsen', segmentId: null, portraitFileId: null },
      preferences: [{ channelId: there.id, value: 7.5 }],
    });
    expect((await listPersonas(sister))[0]?.goals).toEqual(['Get there rested', 'Not to queue']);
    const { ctx: stranger } = await makeWorkspace();
    const away = copyPersona(ctx, stranger, { id, target: stranger.workspace.slug });
    expect(await failureOf(away)).toEqual({ code: 'NOT_FOUND', field: 'target' });
    expect(await listPersonas(stranger)).toEqual([]);
  });

  it('forgets what is said of a channel and a segment that are gone, and remembers it when they are back', async () => {
    const { ctx } = await makeWorkspace();
    const { id, channel, segment } = await makeWorld(ctx);
    await deleteListEntry(ctx, 'channel', channel);
    await deleteListEntry(ctx, 'segment', segment);
    expect(await getPersona(ctx, id)).toMatchObject({ preferences: [], about: { segmentId: null } });
    expect(await listPersonaChoices(ctx)).toEqual({ channels: [], segments: [] });
    await restoreFromTrash(ctx, {
      items: [
        { kind: 'channel', id: channel },
        { kind: 'segment', id: segment },
      ],
    });
    expect(await getPersona(ctx, id)).toMatchObject({
      preferences: [{ value: 7.5 }],
      about: { segmentId: segment },
    });
    await deleteListEntry(ctx, 'channel', channel);
    await deleteListEntry(ctx, 'segment', segment);
    await purgeTrash(ctx, new Date(Date.now() + 31 * 24 * 60 * 60 * 1000));
    expect(await getPersona(ctx, id)).toMatchObject({ preferences: [], about: { segmentId: null } });
  });

  it('holds its picture, and lets go of it when another comes', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeWorld(ctx);
    const [one, two] = [
      await uploadPhoto(ctx, await makeImage()),
      await uploadPhoto(ctx, await makeImage({ colour: '#22aa33' })),
    ];
    const show = (portraitFileId: string) =>
      editPersona(ctx, { id, edits: [{ op: 'about', patch: { portraitFileId } }] });
    const orphans = () =>
      withTenant.read(ctx, 'touchpoint:read', async (tx) => {
        const rows = await tx.select().from(files).where(eq(files.workspaceId, ctx.workspace.id));
        return rows.filter(({ orphanedAt }) => orphanedAt).map((row) => row.id);
      });
    await show(one.fileId);
    expect(await orphans()).toEqual([two.fileId]);
    await show(two.fileId);
    expect(await orphans()).toEqual([one.fileId]);
    expect((await listPersonas(ctx))[0]?.about.portraitFileId).toBe(two.fileId);
  });

  it('counts where a channel or a segment is asked what names it', async () => {
    const { ctx } = await makeWorkspace();
    const { segment, channel } = await makeWorld(ctx);
    const uses = await withTenant.read(ctx, 'touchpoint:read', async (tx) => [
      await countUse(tx, ctx, 'channel', channel),
      await countUse(tx, ctx, 'segment', segment),
    ]);
    expect(uses).toEqual([
      { touchpoints: 0, others: 1 },
      { touchpoints: 0, others: 1 },
    ]);
  });

  it('goes into the archive and the trash, and comes back or goes for good', async () => {
    const { ctx } = await makeWorkspace();
    const { id, gone } = await makeWorld(ctx);
    await archivePersona(ctx, { id });
    expect(await listPersonas(ctx)).toMatchObject([{ id, archived: true }]);
    await unarchivePersona(ctx, { id });
    expect((await listTrash(ctx)).map(({ kind, name }) => `${kind} ${name}`)).toEqual(['persona Gone']);
    await restoreFromTrash(ctx, { items: [{ kind: 'persona', id: gone }] });
    expect(await listPersonas(ctx)).toHaveLength(2);
    await deletePersona(ctx, { id });
    await purgeFromTrash(ctx, { items: [{ kind: 'persona', id }] });
    expect(await listPersonas(ctx)).toMatchObject([{ id: gone }]);
  });
});

const verbs: Verb<World>[] = [
  {
    name: 'createPersona',
    action: 'persona.create',
    told: { kind: 'persona', op: 'create' },
    run: (ctx, { segment }) => createPersona(ctx, { name: 'Vera', segmentId: segment }),
    bad: (ctx) => createPersona(ctx, { name: '  ' }),
    field: 'name',
  },
  {
    name: 'duplicatePersona',
    action: 'persona.duplicate',
    told: { kind: 'persona', op: 'create' },
    run: (ctx, { id }) => duplicatePersona(ctx, { id, name: 'Vera' }),
    bad: (ctx, { id }) => duplicatePersona(ctx, { id, name: '' }),
    field: 'name',
  },
  {
    name: 'editPersona',
    action: 'persona.update',
    told: { kind: 'persona', op: 'update' },
    run: (ctx, { id }) =>
      editPersona(ctx, { id, edits: [{ op: 'about', patch: { quote: 'Time is money' } }] }),
    bad: (ctx, { id }) =>
      editPersona(ctx, { id, edits: [{ op: 'about', patch: { quote: 'x'.repeat(501) } }] }),
    field: 'edits.0.patch.quote',
  },
  {
    name: 'archivePersona',
    action: 'persona.archive',
    run: (ctx, { id }) => archivePersona(ctx, { id }),
    bad: (ctx) => archivePersona(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'unarchivePersona',
    action: 'persona.unarchive',
    run: (ctx, { id }) => unarchivePersona(ctx, { id }),
    bad: (ctx) => unarchivePersona(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'deletePersona',
    action: 'persona.delete',
    told: { kind: 'persona', op: 'delete' },
    run: (ctx, { id }) => deletePersona(ctx, { id }),
    bad: (ctx) => deletePersona(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'restorePersona',
    action: 'persona.restore',
    told: { kind: 'persona', op: 'create' },
    run: (ctx, { gone }) => restorePersona(ctx, { id: gone }),
    bad: (ctx) => restorePersona(ctx, { id: 'x' }),
    field: 'id',
  },
];

describeVerbs(verbs, makeWorld);
