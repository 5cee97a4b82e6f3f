import 'server-only';
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditCriteria, auditForms, auditFormVersions } from '@/db/schema/forms';
import { workspacePeople } from '@/db/schema/people';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import type { TenantContext } from '@/lib/auth/context';
import { workspaceRolePermissions } from '@/lib/auth/permissions';
import { withTenant } from '@/lib/auth/tenant';
import { comparePositions } from '@/lib/touchpoints/position';

export interface CriterionOption {
  id: string;
  question: string;
  anchorLow: string;
  anchorMiddle: string;
  anchorHigh: string;
}

export interface CalibrationOptions {
  /** Published versions of forms in use, the latest of each form first. */
  forms: { id: string; name: string; number: number; criteria: CriterionOption[] }[];
  /** The latest first. */
  cycles: { id: string; name: string; formVersionId: string }[];
  /** Whoever may be invited: ids of the people list, of members who never acted here their own. */
  people: { id: string; name: string }[];
}

/** What a session can be made of. */
export async function getCalibrationOptions(ctx: TenantContext): Promise<CalibrationOptions> {
  const members = await listWorkspaceMembers(ctx);
  const here = ctx.workspace.id;
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const versions = await tx
      .select({ id: auditFormVersions.id, name: auditForms.name, number: auditFormVersions.number })
      .from(auditFormVersions)
      .innerJoin(
        auditForms,
        and(
          eq(auditForms.workspaceId, auditFormVersions.workspaceId),
          eq(auditForms.id, auditFormVersions.formId),
        ),
      )
      .where(
        and(
          eq(auditFormVersions.workspaceId, here),
          isNotNull(auditFormVersions.publishedAt),
          isNull(auditForms.deletedAt),
          isNull(auditForms.archivedAt),
        ),
      )
      .orderBy(auditForms.name, desc(auditFormVersions.number));
    const ids = versions.map(({ id }) => id);
    const criteria =
      ids.length === 0
        ? []
        : await tx
            .select()
            .from(auditCriteria)
            .where(and(eq(auditCriteria.workspaceId, here), inArray(auditCriteria.versionId, ids)));
    const known = await tx
      .select({ id: workspacePeople.id, name: workspacePeople.name, userId: workspacePeople.userId })
      .from(workspacePeople)
      .where(
        and(
          eq(workspacePeople.workspaceId, here),
          isNotNull(workspacePeople.userId),
          isNull(workspacePeople.leftAt),
          isNull(workspacePeople.erasedAt),
        ),
      );
    const byUser = new Map(members.map((member) => [member.userId, member]));
    const scorers = members.filter(
      ({ role, suspended }) => !suspended && workspaceRolePermissions[role].includes('audit:score'),
    );
    const mayScore = new Set(scorers.map(({ userId }) => userId));
    const acted = new Set(known.map(({ userId }) => userId));
    return {
      forms: versions.map((version) => ({
        ...version,
        criteria: criteria
          .filter(({ versionId }) => versionId === version.id)
          .sort(comparePositions)
          .map(({ id, question, anchorLow, anchorMiddle, anchorHigh }) => ({
            id,
            question,
            anchorLow,
            anchorMiddle,
            anchorHigh,
          })),
      })),
      cycles: await tx
        .select({
          id: auditCycles.id,
          name: auditCycles.name,
          formVersionId: auditCycles.formVersionId,
        })
        .from(auditCycles)
        .where(and(eq(auditCycles.workspaceId, here), isNull(auditCycles.deletedAt)))
        .orderBy(desc(auditCycles.createdAt)),
      people: [
        // Owners and admins of the organization act here without being members of the brand.
        ...known
          .filter(({ userId }) => userId && (mayScore.has(userId) || !byUser.has(userId)))
          .map(({ id, name }) => ({ id, name })),
        ...scorers
          .filter(({ userId }) => !acted.has(userId))
          .map(({ userId, name }) => ({ id: userId, name })),
      ].sort((a, b) => a.name.localeCompare(b.name)),
    };
  });
}
