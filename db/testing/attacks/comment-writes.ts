import { assignThread } from '@/lib/comments/assign-thread';
import { createThread } from '@/lib/comments/create-thread';
import { deleteComment } from '@/lib/comments/delete-comment';
import { editComment } from '@/lib/comments/edit-comment';
import type { CreateThreadInput } from '@/lib/comments/input';
import { mentionToken } from '@/lib/comments/mention-text';
import { readMentions } from '@/lib/comments/read-mentions';
import { reply } from '@/lib/comments/reply';
import { setThreadState } from '@/lib/comments/set-thread-state';
import { newId } from '@/lib/ids';
import { attackable, type Exception } from './attackable';
import type { Ids } from './things';

const api = '/api/o/[organization]/[workspace]/comments';
const archived: Exception = {
  at: 'subject.id',
  given: ['archived'],
  because: 'An archived record can be talked about.',
};
const peopleAt = (at: string): Exception[] => [
  { at, given: ['archived'], because: 'Who left stays in the people list and may be named.' },
  { at, given: ['colleague'], because: 'A member who never acted here is named by their own id.' },
];

/** What is made gets ids from the page, which belong to nobody yet. */
const begin = (name: string, subject: (ids: Ids) => Pick<CreateThreadInput, 'subject' | 'anchor'>) =>
  attackable({
    name: `createThread, ${name}`,
    doors: `POST ${api}`,
    input: (ids) => ({ ...subject(ids), text: `Look at this, ${mentionToken(ids.person)}` }),
    run: ({ tenant }, input) => createThread(tenant, { ...input, id: newId(), commentId: newId() }),
    accepts: [...(name === 'of an action' ? [] : [archived]), ...peopleAt('text')],
  });

/** Verbs of comments, on each kind of record. */
export const commentWrites = [
  begin('of a touchpoint', (ids) => ({ subject: { type: 'touchpoint', id: ids.touchpoint } })),
  begin('of a persona', (ids) => ({ subject: { type: 'persona', id: ids.persona } })),
  begin('of an action', (ids) => ({ subject: { type: 'action', id: ids.action } })),
  begin('of a map', (ids) => ({ subject: { type: 'journeyMap', id: ids.journeyMap } })),
  attackable({
    name: 'createThread, of a cell',
    doors: `POST ${api}`,
    input: (ids) => ({
      subject: { type: 'journeyMap' as const, id: ids.journeyMap },
      anchor: { laneId: ids.journeyLane, stepId: ids.journeyStep },
    }),
    run: ({ tenant }, input) =>
      createThread(tenant, { ...input, id: newId(), commentId: newId(), text: 'Look at this' }),
  }),
  attackable({
    name: 'reply',
    doors: `POST ${api}/threads/[threadId]/replies`,
    input: (ids) => ({ threadId: ids.commentThread, text: `As ${mentionToken(ids.person)} says` }),
    run: ({ tenant }, input) => reply(tenant, { ...input, id: newId() }),
    accepts: peopleAt('text'),
  }),
  attackable({
    name: 'editComment',
    doors: `PATCH ${api}/[commentId]`,
    input: (ids) => ({ id: ids.comment, text: `Reworded for ${mentionToken(ids.person)}` }),
    run: ({ tenant }, input) => editComment(tenant, input),
    accepts: peopleAt('text'),
  }),
  attackable({
    name: 'readMentions',
    doors: `POST ${api}/mentions`,
    input: (ids) => ({ commentIds: [ids.comment], threadIds: [ids.commentThread] }),
    run: ({ tenant }, input) => readMentions(tenant, input),
  }),
  attackable({
    name: 'setThreadState',
    doors: `PUT ${api}/threads/[threadId]/state`,
    input: (ids) => ({ id: ids.commentThread, state: 'resolved' as const }),
    run: ({ tenant }, input) => setThreadState(tenant, input),
  }),
  attackable({
    name: 'assignThread',
    doors: `PUT ${api}/threads/[threadId]/assignment`,
    input: (ids) => ({ id: ids.commentThread, assigneeId: ids.person, dueOn: '2026-12-01' }),
    run: ({ tenant }, input) => assignThread(tenant, input),
    accepts: peopleAt('assigneeId'),
  }),
  attackable({
    name: 'deleteComment',
    doors: `DELETE ${api}/[commentId]`,
    input: (ids) => ({ id: ids.comment }),
    run: ({ tenant }, input) => deleteComment(tenant, input),
  }),
];
