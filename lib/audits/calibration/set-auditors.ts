import 'server-only';
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { calibrationAuditors, calibrationCases, calibrationScores } from '@/db/schema/calibration';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import { listWorkspaceMembers, type WorkspaceMember } from '@/lib/accounts/workspace-members';
import { findPeople } from '@/lib/accounts/find-people';
import type { TenantContext } from '@/lib/auth/context';
import { workspaceRolePermissions } from '@/lib/auth/permissions';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockCalibration, ofSession, readAuditors, tellChange } from './calibration-rows';
import { setAuditorsSchema, type SetAuditorsInput } from './input';
import { tellWhenAllIn } from './tell-when-all-in';

const mayScore = ({ role }: WorkspaceMember) => workspaceRolePermissions[role].includes('audit:score');

/** Throws NOT_FOUND at `auditorIds` for whoever left or has no account, VALIDATION for whoever may not score. */
async function demandScorers(
  tx: TenantTx,
  ctx: TenantContext,
  ids: readonly string[],
  members: readonly WorkspaceMember[],
): Promise<void> {
  if (ids.length === 0) return;
  const people = await tx
    .select({ userId: workspacePeople.userId })
    .from(workspacePeople)
    .where(
      and(
        eq(workspacePeople.workspaceId, ctx.workspace.id),
        inArray(workspacePeople.id, [...ids]),
        isNull(workspacePeople.leftAt),
        isNotNull(workspacePeople.userId),
      ),
    );
  if (people.length !== ids.length) throw new AppError('NOT_FOUND', { field: 'auditorIds' });
  for (const { userId } of people) {
    const member = members.find((one) => one.userId === userId);
    // Owners and admins of the organization act here without being listed, as managers.
    if (!member) continue;
    if (member.suspended) throw new AppError('NOT_FOUND', { field: 'auditorIds' });
    if (!mayScore(member))
      throw new AppError('VALIDATION', { field: 'auditorIds', key: 'calibrationScorer' });
  }
}

/** Throws CONFLICT `calibrationAuditorScored` where one of them has given a score: it would be lost. */
async function demandNothingGiven(
  tx: TenantTx,
  ctx: TenantContext,
  id: string,
  people: readonly string[],
): Promise<void> {
  if (people.length === 0) return;
  const [given] = await tx
    .select({ name: workspacePeople.name })
    .from(calibrationScores)
    .innerJoin(calibrationCases, ofSession(ctx, id))
    .innerJoin(
      workspacePeople,
      and(
        eq(workspacePeople.workspaceId, calibrationScores.workspaceId),
        eq(workspacePeople.id, calibrationScores.personId),
      ),
    )
    .where(inArray(calibrationScores.personId, [...people]))
    .limit(1);
  if (given)
    throw new AppError('CONFLICT', { key: 'calibrationAuditorScored', values: { name: given.name } });
}

/**
 * Says who scores: those who are new are invited, those who are missing are taken out. Taking out the last one who is not in
 * tells the results. Throws NOT_FOUND at `auditorIds`, VALIDATION `calibrationScorer`, CONFLICT `calibrationAuditorScored`
 * and `calibrationState` once the results are told.
 */
export async function setAuditors(ctx: TenantContext, input: SetAuditorsInput): Promise<void> {
  const members = await listWorkspaceMembers(ctx);
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id, auditorIds } = parseInput(setAuditorsSchema, input);
    const row = await lockCalibration(w.tx, ctx, id, ['draft', 'open']);
    const before = new Set((await readAuditors(w.tx, ctx, id)).map(({ personId }) => personId));
    const found = await findPeople(w.tx, ctx, 'auditorIds', auditorIds, members);
    const after = new Set(found.values());
    const added = [...after].filter((personId) => !before.has(personId));
    const removed = [...before].filter((personId) => !after.has(personId));
    if (added.length + removed.length === 0) return;
    await demandScorers(w.tx, ctx, added, members);
    await demandNothingGiven(w.tx, ctx, id, removed);
    const workspaceId = ctx.workspace.id;
    if (added.length > 0) {
      await w.tx
        .insert(calibrationAuditors)
        .values(added.map((personId) => ({ workspaceId, calibrationId: id, personId })));
    }
    if (removed.length > 0) {
      await w.tx
        .delete(calibrationAuditors)
        .where(
          and(
            eq(calibrationAuditors.workspaceId, workspaceId),
            eq(calibrationAuditors.calibrationId, id),
            inArray(calibrationAuditors.personId, removed),
          ),
        );
    }
    tellChange(w, 'invite', row);
    await tellWhenAllIn(ctx, w, row);
  });
}
