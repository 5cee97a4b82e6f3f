import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { comments, commentThreads } from '@/db/schema/comments';
import { workspacePeople } from '@/db/schema/people';
import { makeWorkspace } from '@/db/testing/factories';
import type { CommentSubjectType } from '@/db/values/comments';
import type { TenantContext } from '@/lib/auth/context';
import { removeWorkspaceMember, updateWorkspaceMember } from '@/lib/accounts/workspace-members';
import { guestContext } from '@/lib/auth/make-context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { createMap } from '@/lib/journeys/create-map';
import { deletePersona } from '@/lib/personas/delete-persona';
import { createPersona } from '@/lib/personas/create-persona';
import { restorePersona } from '@/lib/personas/restore-persona';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { mergeTouchpoints } from '@/lib/touchpoints/merge-touchpoints';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import {
  activityOf,
  eventsOf,
  makeTouchpoint,
  makeTouchpoints,
} from '@/lib/touchpoints/testing/make-touchpoints';
import { assignThread } from '@/lib/comments/assign-thread';
import { countOpenByAnchor, countOpenThreads } from '@/lib/comments/count-open-threads';
import { createThread } from '@/lib/comments/create-thread';
import { deleteComment } from '@/lib/comments/delete-comment';
import { editComment } from '@/lib/comments/edit-comment';
import { listMentionChoices } from '@/lib/comments/list-mention-choices';
import { countUnreadMentions, listMentions } from '@/lib/comments/list-mentions';
import { listThreads } from '@/lib/comments/list-threads';
import { mentionToken } from '@/lib/comments/mention-text';
import { readMentions } from '@/lib/comments/read-mentions';
import { reply } from '@/lib/comments/reply';
import { setThreadState } from '@/lib/comments/set-thread-state';
import type { CommentAnchor } from '@/lib/comments/types';

async function begin(
  ctx: TenantContext,
  id: string,
  text = 'The till is slow',
  type: CommentSubjectType = 'touchpoint',
  anchor?: CommentAnchor,
) {
  const ids = { id: newId(), commentId: newId() };
  await createThread(ctx, { ...ids, subject: { type, id }, anchor, text });
  return { thread: ids.id, comment: ids.commentId };
}

async function answer(ctx: TenantContext, threadId: string, text = 'I know') {
  const id = newId();
  await reply(ctx, { id, threadId, text });
  return id;
}

const threadsOf = async (ctx: TenantContext, id: string, type: CommentSubjectType = 'touchpoint') =>
  (await listThreads(ctx, { type, id })).threads;

const textsOf = async (ctx: TenantContext, id: string) =>
  (await threadsOf(ctx, id)).map((thread) => thread.comments.map(({ text }) => text));

const rowsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'comment:read', async (tx) => ({
    threads: await tx.$count(commentThreads, eq(commentThreads.workspaceId, ctx.workspace.id)),
    comments: await tx.$count(comments, eq(comments.workspaceId, ctx.workspace.id)),
  }));

const choiceOf = async (ctx: TenantContext, userId: string | null) => {
  const choices = await listMentionChoices(ctx);
  const people = await withTenant.read(ctx, 'comment:read', (tx) =>
    tx.select().from(workspacePeople).where(eq(workspacePeople.workspaceId, ctx.workspace.id)),
  );
  const personId = people.find((one) => one.userId === userId)?.id;
  return choices.find(({ id }) => id === (personId ?? userId))?.id ?? '';
};

describe('a discussion', () => {
  it('is begun and answered, once however often the request comes, and open pages hear of it', async () => {
    const { ctx, as } = await makeWorkspace();
    const viewer = await as('viewer');
    const till = await makeTouchpoint(ctx, 'Till');
    const input = {
      id: newId(),
      commentId: newId(),
      subject: { type: 'touchpoint' as const, id: till.id },
      text: 'The till is slow',
    };
    await Promise.all([createThread(viewer, input), createThread(viewer, input)]);
    await createThread(viewer, input);
    const answered = { id: newId(), threadId: input.id, text: 'I know' };
    await Promise.all([reply(ctx, answered), reply(ctx, answered)]);
    expect(await textsOf(ctx, till.id)).toEqual([['The till is slow', 'I know']]);
    expect(await countOpenThreads(ctx, 'touchpoint', [till.id])).toEqual(new Map([[till.id, 1]]));
    const told = (await eventsOf(ctx)).filter(({ kind }) => kind === 'comment');
    expect(told.map(({ subjectId }) => subjectId)).toEqual([till.id, till.id]);
    const recorded = (await activityOf(ctx)).filter(({ action }) => action.startsWith('comment.'));
    expect(recorded.map(({ action }) => action).sort()).toEqual(['comment.create', 'comment.reply']);
    expect(JSON.stringify(recorded)).not.toContain('slow');
  });

  it('does not take an id that somebody else has used', async () => {
    const { ctx, as } = await makeWorkspace();
    const editor = await as('editor');
    const [till, door] = await makeTouchpoints(ctx, ['Till', 'Door']);
    const { thread, comment } = await begin(ctx, till?.id ?? '');
    const again = { subject: { type: 'touchpoint' as const, id: door?.id ?? '' }, text: 'Mine' };
    const conflict = { code: 'CONFLICT' };
    await expect(createThread(editor, { ...again, id: thread, commentId: newId() })).rejects.toMatchObject(
      conflict,
    );
    await expect(createThread(editor, { ...again, id: newId(), commentId: comment })).rejects.toMatchObject(
      conflict,
    );
    await expect(reply(editor, { id: comment, threadId: thread, text: 'Mine' })).rejects.toMatchObject(
      conflict,
    );
  });

  it('of 2,000 characters is taken, where each person counts as one', async () => {
    const { ctx } = await makeWorkspace();
    const till = await makeTouchpoint(ctx);
    await begin(ctx, till.id, 'First');
    const me = (await listThreads(ctx, { type: 'touchpoint', id: till.id })).me ?? '';
    await begin(ctx, till.id, mentionToken(me) + 'x'.repeat(1_999));
    const tooLong = begin(ctx, till.id, mentionToken(me) + 'x'.repeat(2_000));
    await expect(tooLong).rejects.toMatchObject({ code: 'VALIDATION', field: 'text', key: 'commentTooLong' });
  });

  it('is resolved, opened again by an answer, and given to somebody', async () => {
    const { ctx, as } = await makeWorkspace();
    const [editor, viewer] = [await as('editor'), await as('viewer')];
    const till = await makeTouchpoint(ctx);
    const { thread } = await begin(ctx, till.id);
    await setThreadState(editor, { id: thread, state: 'resolved' });
    const [resolved] = await threadsOf(ctx, till.id);
    expect(resolved).toMatchObject({ state: 'resolved', resolvedBy: expect.any(String) as string });
    expect(await countOpenThreads(ctx, 'touchpoint', [till.id])).toEqual(new Map());
    await answer(viewer, thread, 'It still is');
    expect((await threadsOf(ctx, till.id))[0]).toMatchObject({ state: 'open', resolvedBy: null });
    const assigneeId = await choiceOf(ctx, viewer.person.userId);
    await assignThread(editor, { id: thread, assigneeId, dueOn: '2026-12-01' });
    expect((await threadsOf(ctx, till.id))[0]).toMatchObject({ assigneeId, dueOn: '2026-12-01' });
    // Giving it once more to the same person, for another day, is no news.
    await readMentions(viewer, { commentIds: null });
    await assignThread(editor, { id: thread, assigneeId, dueOn: '2026-12-02' });
    expect(await countUnreadMentions(viewer)).toBe(0);
    // Who has to take care of it may settle it, also as a viewer.
    await setThreadState(viewer, { id: thread, state: 'resolved' });
    expect((await threadsOf(ctx, till.id))[0]?.state).toBe('resolved');
  });

  it('lets everybody who reads comment, editors settle, authors reword, and managers delete what others wrote', async () => {
    const { ctx, as } = await makeWorkspace();
    const [editor, auditor, viewer] = [await as('editor'), await as('auditor'), await as('viewer')];
    const till = await makeTouchpoint(ctx);
    const { thread, comment } = await begin(ctx, till.id);
    const forbidden = { code: 'FORBIDDEN' };
    const theirs = await answer(viewer, thread);
    await answer(auditor, thread);
    for (const who of [viewer, auditor]) {
      await expect(setThreadState(who, { id: thread, state: 'resolved' })).rejects.toMatchObject(forbidden);
      const assigned = assignThread(who, { id: thread, assigneeId: null, dueOn: '2026-12-01' });
      await expect(assigned).rejects.toMatchObject(forbidden);
      await expect(editComment(who, { id: comment, text: 'No' })).rejects.toMatchObject(forbidden);
      await expect(deleteComment(who, { id: comment })).rejects.toMatchObject(forbidden);
    }
    await expect(editComment(ctx, { id: theirs, text: 'No' })).rejects.toMatchObject(forbidden);
    await expect(deleteComment(editor, { id: theirs })).rejects.toMatchObject(forbidden);
    await editComment(viewer, { id: theirs, text: 'Reworded' });
    const own = await begin(viewer, till.id, 'A question');
    await setThreadState(viewer, { id: own.thread, state: 'resolved' });
    await deleteComment(ctx, { id: theirs });
    const found = (await threadsOf(ctx, till.id)).find(({ id }) => id === thread);
    expect(found?.comments.map(({ text, isDeleted }) => [text, isDeleted])).toEqual([
      ['The till is slow', false],
      ['', true],
      ['I know', false],
    ]);
  });

  it('ends with its last comment', async () => {
    const { ctx } = await makeWorkspace();
    const till = await makeTouchpoint(ctx);
    const { thread, comment } = await begin(ctx, till.id);
    const second = await answer(ctx, thread);
    await deleteComment(ctx, { id: comment });
    expect((await rowsOf(ctx)).threads).toBe(1);
    await deleteComment(ctx, { id: second });
    expect(await rowsOf(ctx)).toEqual({ threads: 0, comments: 0 });
  });

  it('is not for guests', async () => {
    const { ctx } = await makeWorkspace();
    const till = await makeTouchpoint(ctx);
    const guest = await guestContext(ctx.workspace.id, { personId: newId(), name: 'Guest' });
    await expect(listThreads(guest, { type: 'touchpoint', id: till.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(begin(guest, till.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a mention', () => {
  it('reaches a member who never acted here, counts until it was looked at, and names no one by themselves', async () => {
    const { ctx, as } = await makeWorkspace();
    const viewer = await as('viewer');
    const till = await makeTouchpoint(ctx, 'Till');
    const named = await choiceOf(ctx, viewer.person.userId);
    expect(named).toBe(viewer.person.userId);
    const { comment, thread } = await begin(ctx, till.id, `Look, ${mentionToken(named)}`);
    await answer(ctx, thread, `Do look, ${mentionToken(await choiceOf(ctx, viewer.person.userId))}`);
    await answer(viewer, thread, `I, ${mentionToken(await choiceOf(ctx, viewer.person.userId))}, looked`);
    expect(await countUnreadMentions(viewer)).toBe(2);
    expect(await countUnreadMentions(ctx)).toBe(0);
    const { mentions } = await listMentions(viewer);
    expect(mentions.map(({ excerpt, isRead, author }) => [excerpt, isRead, author])).toEqual([
      ['Do look, @Ada Tester', false, 'Ada Tester'],
      ['Look, @Ada Tester', false, 'Ada Tester'],
    ]);
    expect(mentions[0]).toMatchObject({
      subject: { type: 'touchpoint', id: till.id, label: 'Till' },
      path: `/touchpoints/${till.id}?thread=${thread}&of=${till.id}`,
    });
    await readMentions(viewer, { commentIds: [comment] });
    expect(await countUnreadMentions(viewer)).toBe(1);
    await expect(readMentions(ctx, { commentIds: [comment] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await readMentions(viewer, { commentIds: null });
    expect(await countUnreadMentions(viewer)).toBe(0);
  });

  it('is also a thread that somebody else gave to the reader, for as long as it is open and theirs', async () => {
    const { ctx, as } = await makeWorkspace();
    const viewer = await as('viewer');
    const till = await makeTouchpoint(ctx, 'Till');
    const { thread, comment } = await begin(ctx, till.id, 'The till is slow');
    const give = async (who: TenantContext, to: TenantContext | null) =>
      assignThread(who, {
        id: thread,
        assigneeId: to && (await choiceOf(ctx, to.person.userId)),
        dueOn: null,
      });
    await give(ctx, viewer);
    const { unread, mentions } = await listMentions(viewer);
    expect(unread).toBe(1);
    expect(mentions).toMatchObject([
      {
        reason: 'assigned',
        threadId: thread,
        commentId: comment,
        author: ctx.person.name,
        excerpt: 'The till is slow',
        path: `/touchpoints/${till.id}?thread=${thread}&of=${till.id}`,
        isRead: false,
      },
    ]);
    await expect(readMentions(ctx, { commentIds: [], threadIds: [thread] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'threadIds',
    });
    await readMentions(viewer, { commentIds: [], threadIds: [thread] });
    expect(await countUnreadMentions(viewer)).toBe(0);
    await give(ctx, null);
    expect((await listMentions(viewer)).mentions).toEqual([]);
    await give(ctx, viewer);
    expect(await countUnreadMentions(viewer)).toBe(1);
    await setThreadState(ctx, { id: thread, state: 'resolved' });
    expect(await countUnreadMentions(viewer)).toBe(0);
    // What one takes oneself is no news.
    await setThreadState(ctx, { id: thread, state: 'open' });
    await give(ctx, ctx);
    expect([await countUnreadMentions(ctx), await countUnreadMentions(viewer)]).toEqual([0, 0]);
  });

  it('follows the words: a new one is told, one that was read is not told again, one taken out is gone', async () => {
    const { ctx, as } = await makeWorkspace();
    const [one, two] = [await as('viewer'), await as('viewer')];
    const till = await makeTouchpoint(ctx);
    const nameOf = async (who: TenantContext) => mentionToken(await choiceOf(ctx, who.person.userId));
    const { comment } = await begin(ctx, till.id, await nameOf(one));
    await readMentions(one, { commentIds: null });
    await editComment(ctx, { id: comment, text: `${await nameOf(one)} and ${await nameOf(two)}` });
    expect([await countUnreadMentions(one), await countUnreadMentions(two)]).toEqual([0, 1]);
    await editComment(ctx, { id: comment, text: await nameOf(one) });
    expect(await listMentions(two)).toEqual({ unread: 0, mentions: [] });
    await deleteComment(ctx, { id: comment });
    expect((await listMentions(one)).mentions).toEqual([]);
  });

  it('is offered of whoever may enter: not of guests, of who left, of the suspended, of who was erased', async () => {
    const { ctx, as } = await makeWorkspace();
    const [left, erased, suspended, stays] = await Promise.all(['a', 'b', 'c', 'd'].map(() => as('editor')));
    if (!left || !erased || !suspended || !stays) throw new Error('Somebody is missing.');
    const till = await makeTouchpoint(ctx);
    for (const who of [left, erased, suspended, stays]) await begin(who, till.id);
    const ids = {
      left: await choiceOf(ctx, left.person.userId),
      erased: await choiceOf(ctx, erased.person.userId),
      suspended: await choiceOf(ctx, suspended.person.userId),
      stays: await choiceOf(ctx, stays.person.userId),
      guest: newId(),
    };
    await withTenant.write(ctx, 'member:manage', async ({ tx }) => {
      const set = (id: string, values: Partial<typeof workspacePeople.$inferInsert>) =>
        tx
          .update(workspacePeople)
          .set(values)
          .where(own(ctx, workspacePeople, id));
      await set(ids.erased, {
        name: '',
        email: null,
        userId: null,
        leftAt: new Date(),
        erasedAt: new Date(),
      });
      await tx
        .insert(workspacePeople)
        .values({ workspaceId: ctx.workspace.id, id: ids.guest, name: 'Guest', isGuest: true });
    });
    await removeWorkspaceMember(ctx, left.person.userId ?? '');
    await updateWorkspaceMember(ctx, { userId: suspended.person.userId ?? '', suspended: true });
    const offered = (await listMentionChoices(ctx)).map(({ id }) => id);
    expect(offered).toContain(ids.stays);
    const gone = [
      ids.left,
      ids.erased,
      ids.suspended,
      ids.guest,
      left.person.userId,
      suspended.person.userId,
    ];
    expect(offered.filter((id) => gone.includes(id))).toEqual([]);
    for (const nobody of [ids.erased, ids.guest, newId()]) {
      await expect(begin(ctx, till.id, mentionToken(nobody))).rejects.toMatchObject({
        code: 'NOT_FOUND',
        field: 'text',
      });
    }
  });

  it('of an erased person leaves no name behind, nor does what they wrote', async () => {
    const { ctx, as } = await makeWorkspace();
    const gone = await as('editor');
    const till = await makeTouchpoint(ctx);
    await begin(gone, till.id, 'What I said');
    const id = await choiceOf(ctx, gone.person.userId);
    await begin(ctx, till.id, `Thanks, ${mentionToken(id)}`);
    await withTenant.write(ctx, 'member:manage', ({ tx }) =>
      tx
        .update(workspacePeople)
        .set({ name: '', email: null, userId: null, leftAt: new Date(), erasedAt: new Date() })
        .where(own(ctx, workspacePeople, id)),
    );
    const told = await listThreads(ctx, { type: 'touchpoint', id: till.id });
    expect(told.people[id]).toBe('');
    expect(told.threads.map(({ comments: all }) => all[0]?.text)).toEqual([
      `Thanks, ${mentionToken(id)}`,
      'What I said',
    ]);
  });
});

describe('what is said of a record', () => {
  it('is out of sight while the record lies in the trash, and goes with it for good', async () => {
    const { ctx, as } = await makeWorkspace();
    const viewer = await as('viewer');
    const till = await makeTouchpoint(ctx);
    const persona = await createPersona(ctx, { name: 'Olga' });
    const named = mentionToken(await choiceOf(ctx, viewer.person.userId));
    const { thread } = await begin(ctx, till.id, named);
    await begin(ctx, persona.id, named, 'persona');
    expect(await countUnreadMentions(viewer)).toBe(2);
    await deleteTouchpoints(ctx, { ids: [till.id] });
    await deletePersona(ctx, { id: persona.id });
    expect(await listMentions(viewer)).toEqual({ unread: 0, mentions: [] });
    await expect(threadsOf(ctx, till.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answer(ctx, thread)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await restorePersona(ctx, { id: persona.id });
    expect(await countUnreadMentions(viewer)).toBe(1);
    await purgeTouchpoints(ctx, { ids: [till.id] });
    expect(await rowsOf(ctx)).toEqual({ threads: 1, comments: 1 });
  });

  it('goes along when touchpoints are merged', async () => {
    const { ctx } = await makeWorkspace();
    const [kept, merged] = await makeTouchpoints(ctx, ['Till', 'Cash desk']);
    await begin(ctx, kept?.id ?? '', 'Of the till');
    await begin(ctx, merged?.id ?? '', 'Of the cash desk');
    await mergeTouchpoints(ctx, { keepId: kept?.id ?? '', mergeIds: [merged?.id ?? ''] });
    expect(await textsOf(ctx, kept?.id ?? '')).toEqual([['Of the cash desk'], ['Of the till']]);
    await purgeTouchpoints(ctx, { ids: [merged?.id ?? ''] });
    expect(await textsOf(ctx, kept?.id ?? '')).toHaveLength(2);
  });

  it('stays in its brand', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const till = await makeTouchpoint(theirs.ctx);
    const { thread } = await begin(theirs.ctx, till.id, 'Their secret');
    const absent = { code: 'NOT_FOUND' };
    await expect(threadsOf(mine.ctx, till.id)).rejects.toMatchObject(absent);
    await expect(begin(mine.ctx, till.id)).rejects.toMatchObject(absent);
    await expect(answer(mine.ctx, thread)).rejects.toMatchObject(absent);
    expect(await countOpenThreads(mine.ctx, 'touchpoint', [till.id])).toEqual(new Map());
  });
});

describe('what is said of a cell', () => {
  it('is counted there, and among the general when the cell is gone, with its place named', async () => {
    const { ctx } = await makeWorkspace();
    const map = await createMap(ctx, { type: 'current-state', title: 'I buy a ticket' });
    const part = async (table: 'journey_lanes' | 'journey_steps') => {
      const rows = await withTenant.read(ctx, 'journey:read', (tx) =>
        tx.execute<{ id: string; title: string }>(
          sql`select id, title from ${sql.identifier(table)} where workspace_id = ${ctx.workspace.id} and map_id = ${map.id} order by position`,
        ),
      );
      return rows[0] ?? { id: '', title: '' };
    };
    const [lane, step] = [await part('journey_lanes'), await part('journey_steps')];
    const anchor = { laneId: lane.id, stepId: step.id };
    const { thread } = await begin(ctx, map.id, 'Is this so?', 'journeyMap', anchor);
    await begin(ctx, map.id, 'A good map', 'journeyMap');
    const cell = `${lane.id}:${step.id}`;
    expect(await countOpenByAnchor(ctx, map.id)).toEqual({ cells: { [cell]: 1 }, general: 1 });
    const remove = (isRemoved: boolean) =>
      withTenant.write(ctx, 'journey:write', ({ tx }) =>
        tx.execute(
          sql`update journey_steps set removed = ${isRemoved} where workspace_id = ${ctx.workspace.id} and id = ${step.id}`,
        ),
      );
    await remove(true);
    expect(await countOpenByAnchor(ctx, map.id)).toEqual({ cells: {}, general: 2 });
    const found = (await threadsOf(ctx, map.id, 'journeyMap')).find(({ id }) => id === thread);
    expect(found?.anchor).toMatchObject({ isLost: true, stepTitle: step.title });
    await expect(begin(ctx, map.id, 'And this?', 'journeyMap', anchor)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: 'anchor',
    });
    // Undoing the removal brings it back to its cell.
    await remove(false);
    expect(await countOpenByAnchor(ctx, map.id)).toEqual({ cells: { [cell]: 1 }, general: 1 });
    const till = await makeTouchpoint(ctx);
    await expect(begin(ctx, till.id, 'No cell', 'touchpoint', anchor)).rejects.toMatchObject({
      code: 'VALIDATION',
    });
  });
});
