import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { findPersonId, mayRun, readCycle } from '../cycles/cycle-rows';
import { readContent } from '../forms/read-content';
import { readScope, type Scope } from '../scoring/read-scope';
import { readWalk } from '../scoring/read-walk';
import { walkOrder } from '../scoring/walk-order';
import { visitCode } from './visit-code';

export interface Worksheet {
  visitId: string;
  code: string;
  brand: string;
  object: string | null;
  auditor: string;
  /** Guests open their visit by a link of their own. */
  isGuest: boolean;
  dueOn: string;
  /** In the order of the walk; a line's number on paper is its place here. */
  lines: Scope['lines'];
}

export interface Worksheets extends Omit<Scope, 'lines'> {
  cycle: { id: string; name: string };
  /** Of the form, as paper must say which questions it asks. */
  version: number;
  sheets: Worksheet[];
}

/**
 * What a worksheet on paper asks, of one visit or of all visits of a cycle by place: nothing of what was answered stands in
 * it. Whoever runs the cycle gets all, auditors get their own once it was opened. Throws NOT_FOUND where that leaves none.
 */
export async function getWorksheets(
  ctx: TenantContext,
  of: { visitId: string } | { cycleId: string },
): Promise<Worksheets> {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const one = 'visitId' in of;
    const rows = await tx.execute<
      Omit<Worksheet, 'code' | 'lines'> & {
        cycleId: string;
        auditorId: string;
        chainId: string | null;
        mapId: string | null;
      }
    >(sql`
      select v.id as "visitId", v.cycle_id as "cycleId", v.auditor_id as "auditorId", v.chain_id as "chainId", v.map_id as "mapId",
        b.name as brand, o.name as object, p.name as auditor, p.is_guest as "isGuest",
        coalesce(v.due_on, c.due_on)::text as "dueOn"
      from audit_visits v
      join audit_cycles c on c.workspace_id = v.workspace_id and c.id = v.cycle_id and c.deleted_at is null
      join brands b on b.workspace_id = v.workspace_id and b.id = v.brand_id
      left join objects o on o.workspace_id = v.workspace_id and o.id = v.object_id
      join workspace_people p on p.workspace_id = v.workspace_id and p.id = v.auditor_id
      where v.workspace_id = ${ctx.workspace.id} and v.state <> 'aside'
        and ${one ? sql`v.id = ${of.visitId}` : sql`v.cycle_id = ${of.cycleId}`}
      order by b.kind <> 'own', b.name, o.name, p.name, v.id`);
    const [first] = rows;
    if (!first) throw new AppError('NOT_FOUND');
    const cycle = await readCycle(tx, ctx, first.cycleId);
    const personId = await findPersonId(tx, ctx);
    const runs = mayRun(ctx, cycle, personId);
    const mine = [...rows].filter(
      ({ auditorId }) => runs || (auditorId === personId && cycle.state !== 'planned'),
    );
    if (mine.length === 0) throw new AppError('NOT_FOUND');
    const { lines, ...scope } = await readScope(tx, ctx, cycle);
    const { number: version } = await readContent(tx, ctx, cycle.formVersionId);
    const sheets: Worksheet[] = [];
    for (const { cycleId: _cycle, auditorId: _auditor, chainId, mapId, ...visit } of mine) {
      const walk = await readWalk(tx, ctx, { chainId, mapId });
      sheets.push({
        ...visit,
        code: visitCode(visit.visitId),
        lines: walk ? walkOrder(lines, walk.touchpointIds) : lines,
      });
    }
    return { ...scope, version, cycle: { id: cycle.id, name: cycle.name }, sheets };
  });
}
