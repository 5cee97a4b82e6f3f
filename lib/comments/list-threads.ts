import 'server-only';
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { comments, commentThreads } from '@/db/schema/comments';
import { journeyLanes, journeyStages, journeySteps } from '@/db/schema/journeys';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { commentLimits } from './constants';
import { findMe } from './find-me';
import { commentSubjectSchema } from './input';
import { mentionedIn } from './mention-text';
import { ofSubject, requireSubject } from './subjects';
import type { CommentSubject, PlacedAnchor, Thread, Threads } from './types';

async function readAnchors(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
): Promise<Map<string, PlacedAnchor>> {
  const rows = await tx.execute<PlacedAnchor & { threadId: string } & Record<string, unknown>>(sql`
    select t.id as "threadId", t.lane_id as "laneId", t.step_id as "stepId", l.title as "laneTitle",
      l.kind as "laneKind", s.title as "stepTitle", l.removed or s.removed or g.removed as "isLost"
    from ${commentThreads} t
    join ${journeyLanes} l on l.workspace_id = t.workspace_id and l.map_id = t.map_id and l.id = t.lane_id
    join ${journeySteps} s on s.workspace_id = t.workspace_id and s.map_id = t.map_id and s.id = t.step_id
    join ${journeyStages} g on g.workspace_id = s.workspace_id and g.map_id = s.map_id and g.id = s.stage_id
    where t.workspace_id = ${ctx.workspace.id} and t.map_id = ${mapId}`);
  return new Map([...rows].map(({ threadId, ...anchor }) => [threadId, anchor]));
}

/**
 * All that was said about a record: threads with the last word first, comments in their order. Throws NOT_FOUND where it is
 * not here or in the trash, FORBIDDEN where it may not be read.
 */
export async function listThreads(ctx: TenantContext, input: CommentSubject): Promise<Threads> {
  const subject = parseInput(commentSubjectSchema, input);
  const here = ctx.workspace.id;
  return withTenant.read(ctx, 'comment:read', async (tx) => {
    await requireSubject(tx, ctx, subject, 'id');
    const rows = await tx
      .select()
      .from(commentThreads)
      .where(ofSubject(ctx, subject))
      .orderBy(desc(commentThreads.updatedAt), commentThreads.id)
      .limit(commentLimits.threads);
    const ids = rows.map(({ id }) => id);
    const said =
      ids.length === 0
        ? []
        : await tx
            .select()
            .from(comments)
            .where(and(eq(comments.workspaceId, here), inArray(comments.threadId, ids)))
            .orderBy(asc(comments.createdAt), asc(comments.id));
    const anchors = subject.type === 'journeyMap' ? await readAnchors(tx, ctx, subject.id) : null;
    const me = await findMe(tx, ctx);
    const named = [
      me,
      ...rows.flatMap((row) => [row.createdBy, row.assigneeId, row.resolvedBy]),
      ...said.flatMap(({ authorId, text }) => [authorId, ...mentionedIn(text)]),
    ];
    const wanted = [...new Set(named)].filter((id) => id !== null);
    const people =
      wanted.length === 0
        ? []
        : await tx
            .select({ id: workspacePeople.id, name: workspacePeople.name })
            .from(workspacePeople)
            .where(and(eq(workspacePeople.workspaceId, here), inArray(workspacePeople.id, wanted)));
    const byThread = Map.groupBy(said, ({ threadId }) => threadId);
    return {
      threads: rows.map((row): Thread => ({
        id: row.id,
        anchor: anchors?.get(row.id) ?? null,
        state: row.state,
        resolvedBy: row.resolvedBy,
        resolvedAt: row.resolvedAt?.toISOString() ?? null,
        assigneeId: row.assigneeId,
        dueOn: row.dueOn,
        createdBy: row.createdBy,
        updatedAt: row.updatedAt.toISOString(),
        comments: (byThread.get(row.id) ?? []).map((comment) => ({
          id: comment.id,
          authorId: comment.authorId,
          text: comment.text,
          createdAt: comment.createdAt.toISOString(),
          editedAt: comment.editedAt?.toISOString() ?? null,
          isDeleted: comment.deletedAt !== null,
        })),
      })),
      people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      me,
      reader: ctx.person.name,
      readerId: ctx.person.userId ?? '',
      may: {
        write: ctx.permissions.has('comment:write'),
        manage: ctx.permissions.has('comment:manage'),
        moderate: ctx.permissions.has('comment:moderate'),
      },
      today: new Intl.DateTimeFormat('en-CA', { timeZone: ctx.workspace.timeZone }).format(new Date()),
    };
  });
}
