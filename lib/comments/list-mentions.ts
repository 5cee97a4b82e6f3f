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

/** Mentions of the reader on records that are not in the trash and that they may read. */
const mine = (ctx: TenantContext, me: string) => {
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
  return sql`from comment_mentions m
    join comments c on c.workspace_id = m.workspace_id and c.id = m.comment_id
    join comment_threads t on t.workspace_id = c.workspace_id and t.id = c.thread_id
    where m.workspace_id = ${ctx.workspace.id} and m.person_id = ${me} and c.deleted_at is null
      and ${isOnLiveRecord} and (${readable.length > 0 ? sql.join(readable, sql` or `) : sql`false`})`;
};

async function countUnread(tx: TenantTx, ctx: TenantContext, me: string): Promise<number> {
  const [row] = await tx.execute<{ unread: number }>(
    sql`select count(*)::int as unread ${mine(ctx, me)} and m.read_at is null`,
  );
  return row?.unread ?? 0;
}

/** How many mentions the reader has not looked at. */
export async function countUnreadMentions(ctx: TenantContext): Promise<number> {
  return withTenant.read(ctx, 'comment:read', async (tx) => {
    const me = await findMe(tx, ctx);
    return me ? countUnread(tx, ctx, me) : 0;
  });
}

/** Where the reader was named, the newest first; the unread alone with `unreadOnly`. */
export async function listMentions(
  ctx: TenantContext,
  { unreadOnly = false }: { unreadOnly?: boolean } = {},
): Promise<Mentions> {
  return withTenant.read(ctx, 'comment:read', async (tx) => {
    const me = await findMe(tx, ctx);
    if (!me) return { unread: 0, mentions: [] };
    const found = await tx.execute<Row>(sql`
      select f.*, r.label, r.cycle_id as "cycleId", p.name as author from (
        select c.id as "commentId", t.id as "threadId", t.touchpoint_id as "touchpointId", t.persona_id as "personaId",
          t.action_id as "actionId", t.map_id as "mapId", c.text, c.author_id, t.workspace_id,
          to_char(c.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, m.read_at is not null as "isRead"
        ${mine(ctx, me)} ${unreadOnly ? sql`and m.read_at is null` : sql``}
        order by c.created_at desc, c.id limit ${shownAtMost}
      ) f
      left join workspace_people p on p.workspace_id = f.workspace_id and p.id = f.author_id
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
