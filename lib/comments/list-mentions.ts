import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { excerptOf } from './excerpt-of';
import { findMe } from './find-me';
import { mentionedIn } from './mention-text';
import { isOnLiveRecord, subjectOf, subjects } from './subjects';
import type { CommentSubject, Mention, Mentions } from './types';

const shownAtMost = 50;

/** Where the comments of a record are read, below the brand's own path. */
function pathOf({ type, id }: CommentSubject, threadId: string, cycleId: string | null): string {
  const page = {
    touchpoint: `/touchpoints/${id}`,
    persona: `/personas/${id}`,
    action: cycleId ? `/audits/cycles/${cycleId}` : '/audits',
    journeyMap: `/maps/${id}`,
  }[type];
  return `${page}?thread=${threadId}&of=${id}`;
}

interface Row extends Record<string, unknown> {
  reason: Mention['reason'];
  commentId: string;
  threadId: string;
  touchpointId: string | null;
  personaId: string | null;
  actionId: string | null;
  mapId: string | null;
  cycleId: string | null;
  label: string;
  author: string | null;
  text: string;
  at: string;
  isRead: boolean;
}

/**
 * Comments that name the reader (`n.reason` is named) and open threads that somebody else gave them (assigned; shown by their first
 * comment), on records that are not in the trash and that they may read. `t` is the thread.
 */
const mine = (ctx: TenantContext, me: string) => {
  const here = ctx.workspace.id;
  const columns = {
    touchpoint: 'touchpoint_id',
    persona: 'persona_id',
    action: 'action_id',
    journeyMap: 'map_id',
  };
  const readable = Object.entries(columns).flatMap(([type, column]) =>
    ctx.permissions.has(subjects[type as CommentSubject['type']].permission)
      ? [sql`t.${sql.identifier(column)} is not null`]
      : [],
  );
  return sql`from (
      select 'named' as reason, c.thread_id, c.id as comment_id, c.text, c.author_id as by_id, c.created_at as told_at, m.read_at
      from comment_mentions m
      join comments c on c.workspace_id = m.workspace_id and c.id = m.comment_id
      where m.workspace_id = ${here} and m.person_id = ${me} and c.deleted_at is null
      union all
      select 'assigned', g.id, f.id, f.text, g.assigned_by, g.assigned_at, g.assignment_read_at
      from comment_threads g
      cross join lateral (
        select c.id, c.text from comments c
        where c.workspace_id = g.workspace_id and c.thread_id = g.id and c.deleted_at is null
        order by c.created_at, c.id limit 1
      ) f
      where g.workspace_id = ${here} and g.assignee_id = ${me} and g.assigned_at is not null and g.state = 'open'
    ) n
    join comment_threads t on t.workspace_id = ${here} and t.id = n.thread_id
    where ${isOnLiveRecord} and (${readable.length > 0 ? sql.join(readable, sql` or `) : sql`false`})`;
};

async function countUnread(tx: TenantTx, ctx: TenantContext, me: string): Promise<number> {
  const [row] = await tx.execute<{ unread: number }>(
    sql`select count(*)::int as unread ${mine(ctx, me)} and n.read_at is null`,
  );
  return row?.unread ?? 0;
}

/** How many mentions, and threads that were given to the reader, they have not looked at. */
export async function countUnreadMentions(ctx: TenantContext): Promise<number> {
  return withTenant.read(ctx, 'comment:read', async (tx) => {
    const me = await findMe(tx, ctx);
    return me ? countUnread(tx, ctx, me) : 0;
  });
}

/** Where the reader was named or given a thread, the newest first; the unread alone with `unreadOnly`. */
export async function listMentions(
  ctx: TenantContext,
  { unreadOnly = false }: { unreadOnly?: boolean } = {},
): Promise<Mentions> {
  return withTenant.read(ctx, 'comment:read', async (tx) => {
    const me = await findMe(tx, ctx);
    if (!me) return { unread: 0, mentions: [] };
    const found = await tx.execute<Row>(sql`
      select f.*, r.label, r.cycle_id as "cycleId", p.name as author from (
        select n.reason, n.comment_id as "commentId", t.id as "threadId", t.touchpoint_id as "touchpointId",
          t.persona_id as "personaId", t.action_id as "actionId", t.map_id as "mapId", n.text, n.by_id, t.workspace_id,
          to_char(n.told_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, n.read_at is not null as "isRead"
        ${mine(ctx, me)} ${unreadOnly ? sql`and n.read_at is null` : sql``}
        order by n.told_at desc, n.comment_id limit ${shownAtMost}
      ) f
      left join workspace_people p on p.workspace_id = f.workspace_id and p.id = f.by_id
      cross join lateral (
        select name as label, null::uuid as cycle_id from touchpoints x where x.workspace_id = f.workspace_id and x.id = f."touchpointId"
        union all select name, null from personas x where x.workspace_id = f.workspace_id and x.id = f."personaId"
        union all select title, x.cycle_id from actions x where x.workspace_id = f.workspace_id and x.id = f."actionId"
        union all select title, null from journey_maps x where x.workspace_id = f.workspace_id and x.id = f."mapId"
      ) r
      order by f.at desc, f."commentId"`);
    const rows = [...found];
    const named = [...new Set(rows.flatMap(({ text }) => mentionedIn(text)))];
    const people =
      named.length === 0
        ? []
        : [
            ...(await tx.execute<{ id: string; name: string }>(sql`
              select p.id, p.name from workspace_people p where p.workspace_id = ${ctx.workspace.id}
                and p.id in (${sql.join(
                  named.map((id) => sql`${id}::uuid`),
                  sql`, `,
                )})`)),
          ];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      unread: await countUnread(tx, ctx, me),
      mentions: rows.map((row): Mention => {
        const subject = subjectOf(row);
        return {
          reason: row.reason,
          commentId: row.commentId,
          threadId: row.threadId,
          subject: { ...subject, label: row.label },
          path: pathOf(subject, row.threadId, row.cycleId),
          author: row.author,
          excerpt: excerptOf(row.text, (id) => names.get(id) ?? ''),
          at: row.at,
          isRead: row.isRead,
        };
      }),
    };
  });
}
